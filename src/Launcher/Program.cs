namespace Launcher;

internal static class Program
{
    private static int Main()
    {
        Console.Error.WriteLine("Launcher has no commands yet.");
        return 2;
    }
}
