using Launcher.Children;
using Launcher.Commands;

namespace Launcher.Tests;

/// <summary>The launcher with the real converter and SDK, called in a folder without a terminal.</summary>
internal static class RealLauncher
{
    public static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        using var interruption = new Interruption();
        var host = LauncherHost.OfThisProcess(interruption) with
        {
            Output = output,
            Error = error,
            Terminal = null,
            CurrentDirectory = folder,
        };
        var exitCode = await CommandLine.RunAsync(arguments, host);
        return new Ended(exitCode, output.ToString(), error.ToString());
    }
}
