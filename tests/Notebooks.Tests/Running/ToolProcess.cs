using System.Diagnostics;
using System.Text.Json.Nodes;
using Support;

namespace Notebooks.Tests.Running;

/// <summary>
/// The tool of .config/dotnet-tools.json, which VS Code and Jupyter start, spoken to as VS Code does: one JSON object
/// per line on its standard streams.
/// </summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private int _commandCount;

    private ToolProcess(Process process) => _process = process;

    /// <summary>Null when <c>dotnet tool restore</c> has not been run in this clone.</summary>
    public static async Task<ToolProcess?> StartAsync(string folder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "tool", "run", "dotnet-interactive", "--",
                "stdio", "--default-kernel", "csharp", "--working-dir", folder,
            },
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1" },
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var tool = new ToolProcess(process);
        if (await tool.ReadAsync("KernelReady") is not null)
        {
            return tool;
        }

        tool.Dispose();
        return null;
    }

    /// <summary>Runs a cell; the forms of every value it shows, by mime type.</summary>
    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RunAsync(string code)
    {
        var token = $"cell-{++_commandCount}";
        var command = new JsonObject
        {
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject { ["code"] = code, ["targetKernelName"] = "csharp" },
            ["token"] = token,
        };
        await _process.StandardInput.WriteLineAsync(command.ToJsonString());

        var shown = new List<IReadOnlyDictionary<string, string>>();
        while (await NextAsync() is { } line)
        {
            var isOurs = (string?)line["command"]?["token"] == token;
            switch ((string?)line["eventType"])
            {
                case "ReturnValueProduced" or "DisplayedValueProduced":
                    shown.Add(Forms(line));
                    break;
                case "CommandSucceeded" when isOurs:
                    return shown;
                case "CommandFailed" when isOurs:
                    throw new InvalidOperationException((string?)line["event"]!["message"]);
            }
        }

        throw new EndOfStreamException("The tool ended before the cell did.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static Dictionary<string, string> Forms(JsonNode line) => line["event"]!["formattedValues"]!.AsArray()
        .ToDictionary(value => (string)value!["mimeType"]!, value => (string)value!["value"]!);

    private async Task<JsonNode?> ReadAsync(string eventType)
    {
        while (await NextAsync() is { } line)
        {
            if ((string?)line["eventType"] == eventType)
            {
                return line;
            }
        }

        return null;
    }

    private async Task<JsonNode?> NextAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith('{'))
            {
                return JsonNode.Parse(line);
            }
        }

        return null;
    }
}
