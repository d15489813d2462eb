using System.Text.Json.Nodes;

namespace Notebooks.Tests.Running;

/// <summary>
/// Small values for one notebook, from <c>Cases/&lt;notebook&gt;.json</c>; <c>needs</c> names notebooks whose outputs
/// it reads. A notebook without a case runs with its own defaults.
/// </summary>
internal sealed record NotebookCase(JsonObject Parameters, IReadOnlyList<string> Needs)
{
    public static NotebookCase Read(string notebook)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", notebook + ".json");
        var root = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))! : new JsonObject();
        return new NotebookCase(
            root["parameters"] as JsonObject ?? [],
            (root["needs"] as JsonArray)?.Select(name => (string)name!).ToArray() ?? []);
    }
}
