namespace NbToScript.Cells;

/// <summary>The tags with a meaning, and how tags compare.</summary>
internal static class CellTags
{
    public const string Parameters = "parameters";
    public const string InjectedParameters = "injected-parameters";
    public const string Imports = "imports";
    public const string Setup = "setup";
    public const string Export = "export";
    public const string Test = "test";
    public const string Cleanup = "cleanup";
    public const string StepPrefix = "step:";
    public const string SecretPrefix = "secret:";

    public static readonly IReadOnlyList<string> Excluding =
    [
        "skip",
        "exploration",
        "scratch",
        "plot",
        "remove-cell",
        "skip-execution",
        "raises-exception",
    ];

    private static readonly IReadOnlyList<string> Known =
    [
        Parameters,
        InjectedParameters,
        Imports,
        Setup,
        Export,
        Test,
        Cleanup,
        .. Excluding,
    ];

    /// <summary>Lower case with '-' for '_'; the name behind 'step:' and 'secret:' keeps its spelling.</summary>
    public static string Normalize(string tag)
    {
        var trimmed = tag.Trim();
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? trimmed : trimmed[..(colon + 1)]).ToLowerInvariant().Replace('_', '-');
        return colon < 0 ? head : head + trimmed[(colon + 1)..].Trim();
    }

    /// <summary>The known tag that an unknown one is one slip away from.</summary>
    public static string? NearMiss(string tag)
    {
        if (
            Known.Contains(tag)
            || tag.StartsWith(StepPrefix, StringComparison.Ordinal)
            || tag.StartsWith(SecretPrefix, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var head = tag[..(colon + 1)];
            return new[] { StepPrefix, SecretPrefix }.FirstOrDefault(p => Spelling.Distance(head, p) == 1) is { } near
                ? near + tag[(colon + 1)..]
                : null;
        }

        return Known.FirstOrDefault(k => Spelling.Distance(tag, k) == 1);
    }
}
