using NbToScript.Commands;

namespace NbToScript;

internal static class Program
{
    private static int Main(string[] args) =>
        ToolCommands.Run(args, Console.Out, Console.Error, Directory.GetCurrentDirectory());
}
