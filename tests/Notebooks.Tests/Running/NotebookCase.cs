using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Tests.Running;

/// <summary>
/// Small values for one notebook, from <c>Cases/&lt;notebook&gt;.json</c>. <c>{folder}</c> in a text stands for a folder
/// that all notebooks of a run share; <c>needs</c> names notebooks whose outputs are read.
/// </summary>
internal sealed record NotebookCase(JsonObject Parameters, IReadOnlyList<string> Needs)
{
    public static NotebookCase Read(string notebook, string folder)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", notebook + ".json");
        if (!File.Exists(path))
        {
            return new NotebookCase([], []);
        }

        var inJson = JsonSerializer.Serialize(folder)[1..^1];
        var text = File.ReadAllText(path).Replace("{folder}", inJson, StringComparison.Ordinal);
        var root = JsonNode.Parse(text)!;
        return new NotebookCase(
            root["parameters"] as JsonObject ?? [],
            (root["needs"] as JsonArray)?.Select(name => (string)name!).ToArray() ?? []);
    }
}
