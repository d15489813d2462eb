using Launcher.Children;
using Launcher.Commands;

namespace Launcher;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is [Guard.Command, .. var command])
        {
            return await Guard.RunAsync(command);
        }

        using var interruption = Interruption.OfSignals();
        return await CommandLine.RunAsync(arguments, LauncherHost.OfThisProcess(interruption));
    }
}
