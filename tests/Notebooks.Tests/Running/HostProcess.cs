using System.Globalization;
using System.Text.Json.Nodes;

namespace Notebooks.Tests.Running;

/// <summary>Runs a notebook in a process of its own: the kernel's formatters are static and cells may hang.</summary>
internal static class HostProcess
{
    public static async Task<ExecutedNotebook> RunAsync(
        string notebook, string output, JsonObject? parameters = null, int cellTimeoutSeconds = 120)
    {
        var (exitCode, log, errors) = await ChildProcess.RunAsync(
            Path.Combine(AppContext.BaseDirectory, "Notebooks.Host.dll"),
            AppContext.BaseDirectory,
            notebook,
            "--output", output,
            "--parameters", (parameters ?? []).ToJsonString(),
            "--cell-timeout", cellTimeoutSeconds.ToString(CultureInfo.InvariantCulture));
        return ExecutedNotebook.Read(exitCode, log, errors, output);
    }
}
