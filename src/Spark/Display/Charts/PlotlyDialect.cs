using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spark.Display.Charts;

/// <summary>
/// XPlot writes for plotly 1, where a title is a text with its font beside it. Plotly 3 reads
/// <c>title: {text, font, side}</c> only and would show no titles.
/// </summary>
internal static class PlotlyDialect
{
    private static readonly (string Old, string New)[] Moved = [("titlefont", "font"), ("titleside", "side")];

    // Whatever a person attached to points is not part of the dialect.
    private static readonly string[] Opaque = ["customdata", "meta"];

    public static void ToVersion3(JsonNode? node)
    {
        if (node is JsonArray items && items.Any(item => item is JsonObject))
        {
            foreach (var item in items)
            {
                ToVersion3(item);
            }
        }
        else if (node is JsonObject holder)
        {
            Rewrite(holder);
            foreach (var (_, child) in holder.Where(pair => !Opaque.Contains(pair.Key)).ToArray())
            {
                ToVersion3(child);
            }
        }
    }

    private static void Rewrite(JsonObject holder)
    {
        // XPlot's own mark on axes; plotly knows no such property.
        holder.Remove("_isSubplotObj");
        if (holder["title"] is { } title && title.GetValueKind() == JsonValueKind.String)
        {
            holder["title"] = new JsonObject { ["text"] = title.GetValue<string>() };
        }

        foreach (var (old, name) in Moved)
        {
            if (!holder.Remove(old, out var value))
            {
                continue;
            }

            if (holder["title"] is not JsonObject target)
            {
                target = [];
                holder["title"] = target;
            }

            target[name] = value;
        }
    }
}
