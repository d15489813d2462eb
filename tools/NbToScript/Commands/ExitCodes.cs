namespace NbToScript.Commands;

internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The notebook is fine, its script is not up to date.</summary>
    public const int NotUpToDate = 1;

    public const int Usage = 2;

    /// <summary>The notebook or the generated code has errors.</summary>
    public const int NotebookErrors = 3;

    /// <summary>SDK, restore or a file that cannot be read.</summary>
    public const int Environment = 4;

    private static readonly int[] Precedence = [Usage, Environment, NotebookErrors, NotUpToDate, Done];

    /// <summary>The code that matters most among those of several notebooks.</summary>
    public static int Worst(IEnumerable<int> codes)
    {
        var all = codes.ToHashSet();
        return Precedence.FirstOrDefault(all.Contains);
    }
}
