namespace NbToScript;

internal static class Program
{
    private static int Main()
    {
        Console.Error.WriteLine("NbToScript has no commands yet.");
        return 2;
    }
}
