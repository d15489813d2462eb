using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;

namespace Notebooks.Host.Running;

/// <summary>Why a cell failed, in nbformat's three parts.</summary>
internal sealed record CellFailure(string Name, string Message, IReadOnlyList<string> Trace)
{
    public static CellFailure From(CommandFailed failed) => failed.Exception switch
    {
        CodeSubmissionCompilationErrorException => Compilation(failed.Message),
        null => new CellFailure("Failure", failed.Message, []),
        var exception => new CellFailure(exception.GetType().Name, exception.Message, UserFrames(exception)),
    };

    public JsonObject ToJson() => new()
    {
        ["output_type"] = "error",
        ["ename"] = Name,
        ["evalue"] = Message,
        ["traceback"] = new JsonArray(Trace.Select(line => (JsonNode)line).ToArray()),
    };

    private static CellFailure Compilation(string diagnostics)
    {
        var lines = diagnostics.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new CellFailure("CompilationError", lines.FirstOrDefault() ?? diagnostics, lines);
    }

    // Frames of the scripting host say nothing about the cell.
    private static string[] UserFrames(Exception exception) => exception.ToString()
        .Split('\n', StringSplitOptions.TrimEntries)
        .TakeWhile(line => !line.StartsWith("at Microsoft.CodeAnalysis.Scripting.", StringComparison.Ordinal))
        .Where(line => line != "--- End of stack trace from previous location ---")
        .ToArray();
}
