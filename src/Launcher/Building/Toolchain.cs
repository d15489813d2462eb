using System.Runtime.InteropServices;
using Launcher.Failures;

namespace Launcher.Building;

/// <summary>The programs that the launcher calls: 'dotnet' and the converter built beside the launcher.</summary>
internal sealed record Toolchain(string Dotnet, string Converter)
{
    private const string HostVariable = "DOTNET_HOST_PATH";

    /// <summary>
    /// 'DOTNET_HOST_PATH' is where the SDK itself tells its children which 'dotnet' to use; PATH comes next, then the
    /// installation whose runtime runs this process.
    /// </summary>
    public static Toolchain Find(IReadOnlyDictionary<string, string> environment, string baseDirectory)
    {
        var program = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var folders = environment
            .GetValueOrDefault("PATH", "")
            .Split(Path.PathSeparator)
            .Append(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var dotnet = folders
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, program)))
            .Prepend(environment.GetValueOrDefault(HostVariable, ""))
            .FirstOrDefault(File.Exists);
        return new Toolchain(
            dotnet
                ?? throw LauncherException.Environment(
                    "No 'dotnet' was found in PATH. Install the .NET 10 SDK, or name one in DOTNET_HOST_PATH."),
            BesideLauncher(baseDirectory));
    }

    public string RequireConverter() =>
        File.Exists(Converter)
            ? Converter
            : throw LauncherException.Environment(
                $"The converter '{Converter}' is missing. Build the launcher with 'dotnet build src/Launcher'.");

    // artifacts/bin/Launcher/<configuration>/ has its sibling artifacts/bin/NbToScript/<configuration>/.
    private static string BesideLauncher(string baseDirectory)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(baseDirectory));
        var binaries = folder.Parent?.Parent?.FullName ?? folder.FullName;
        return Path.Combine(binaries, "NbToScript", folder.Name, "NbToScript.dll");
    }
}
