using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Launcher.Failures;

namespace Launcher.Children;

/// <summary>How the launcher starts itself as the guard of a child.</summary>
internal static class GuardProgram
{
    public static ProcessStartInfo StartOf(ChildCommand command)
    {
        var start = new ProcessStartInfo(Find(), [Guard.Command, command.FileName, .. command.Arguments])
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        // The guard and the programs that a build leaves look for the runtime in its usual places only, unless told.
        start.Environment.TryAdd("DOTNET_ROOT", RuntimeRoot());
        return start;
    }

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "Launcher.exe" : "Launcher";
        var path = Path.Combine(AppContext.BaseDirectory, name);
        return File.Exists(path)
            ? path
            : throw LauncherException.Environment($"'{path}' is missing. Build the launcher again.");
    }

    private static string RuntimeRoot() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
