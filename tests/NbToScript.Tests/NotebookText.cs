using System.Text.Json;
using System.Text.Json.Nodes;

namespace NbToScript.Tests;

/// <summary>Writes small notebooks: one entry per code cell, its tags and its text.</summary>
internal static class NotebookText
{
    public static string Of(params (string Tags, string Source)[] cells)
    {
        var list = new JsonArray();
        foreach (var (tags, source) in cells)
        {
            list.Add(
                new JsonObject
                {
                    ["cell_type"] = "code",
                    ["id"] = $"id-{list.Count + 1}",
                    ["metadata"] = new JsonObject
                    {
                        ["tags"] = new JsonArray([
                            .. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => (JsonNode)t!),
                        ]),
                    },
                    ["execution_count"] = null,
                    ["outputs"] = new JsonArray(),
                    ["source"] = source,
                }
            );
        }

        return new JsonObject
        {
            ["cells"] = list,
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
