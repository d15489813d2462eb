using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Notebooks.Tests.Running;

/// <summary>Runs a notebook in a process of its own: the kernel's formatters are static and cells may hang.</summary>
internal static class HostProcess
{
    public static async Task<ExecutedNotebook> RunAsync(
        string notebook, string output, JsonObject? parameters = null, int cellTimeoutSeconds = 120)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Notebooks.Host.dll"), notebook,
            "--output", output,
            "--parameters", (parameters ?? []).ToJsonString(),
            "--cell-timeout", cellTimeoutSeconds.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var log = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return ExecutedNotebook.Read(process.ExitCode, await log, await errors, output);
    }
}
