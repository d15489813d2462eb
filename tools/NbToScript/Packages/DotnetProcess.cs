using System.Diagnostics;

namespace NbToScript.Packages;

/// <summary>Runs the dotnet command and collects what it prints.</summary>
internal static class DotnetProcess
{
    public static (int ExitCode, string Output) Run(string workingFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // A tool started by MSBuild inherits its settings, which would confuse the build started here.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using var process =
            Process.Start(start) ?? throw new RestoreException("The command 'dotnet' could not be started.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
