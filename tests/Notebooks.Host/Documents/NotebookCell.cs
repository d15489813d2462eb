using System.Text.Json.Nodes;

namespace Notebooks.Host.Documents;

/// <summary>One cell over its JSON node; what is not named here keeps its bytes.</summary>
internal sealed class NotebookCell(JsonObject node, int index)
{
    /// <summary>Position in the file, from 0.</summary>
    public int Index { get; } = index;

    public string Type => (string)node["cell_type"]!;

    public bool IsCode => Type == "code";

    public string? Id => (string?)node["id"];

    public string Source { get; } = Text(node["source"]);

    public IReadOnlyList<string> Tags { get; } =
        (node["metadata"]?["tags"] as JsonArray)?.Select(tag => (string)tag!).ToArray() ?? [];

    /// <summary>Kernel named by the cell itself; null when the notebook's default applies.</summary>
    public string? KernelName =>
        (string?)node["metadata"]?["polyglot_notebook"]?["kernelName"]
        ?? (string?)node["metadata"]?["dotnet_interactive"]?["language"];

    public JsonArray Outputs => (node["outputs"] as JsonArray) ?? [];

    public int? ExecutionCount => (int?)node["execution_count"];

    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    public void SetOutputs(int? executionCount, JsonArray outputs)
    {
        node["execution_count"] = executionCount;
        node["outputs"] = outputs;
    }

    /// <summary>Text of a field that nbformat lets be one string or a list of lines.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        null => string.Empty,
        _ => (string?)value ?? string.Empty,
    };
}
