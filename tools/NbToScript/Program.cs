using NbToScript.Commands;
using NbToScript.Packages;

namespace NbToScript;

internal static class Program
{
    private static int Main(string[] args)
    {
        ToolFolder.StartProfile();
        return ToolCommands.Run(args, Console.Out, Console.Error, Directory.GetCurrentDirectory());
    }
}
