using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spark.Display.Charts;

/// <summary>Traces and layout of a chart, as plotly 3 reads them.</summary>
internal sealed record PlotlyFigure(JsonArray Data, JsonObject Layout)
{
    /// <summary>
    /// Reads the script that XPlot makes of a chart: two JSON values after <c>var data =</c> and <c>var layout =</c>;
    /// an empty layout is written as an empty text.
    /// </summary>
    public static PlotlyFigure FromScript(string script, int width, int height)
    {
        var data = ValueAfter(script, "var data =", 0, out var end).AsArray();
        var layout = ValueAfter(script, "var layout =", end, out _) as JsonObject ?? [];
        layout["width"] ??= width;
        layout["height"] ??= height;
        PlotlyDialect.ToVersion3(data);
        PlotlyDialect.ToVersion3(layout);
        return new PlotlyFigure(data, layout);
    }

    public string ToJson() => new JsonObject
    {
        ["data"] = Data.DeepClone(),
        ["layout"] = Layout.DeepClone(),
    }.ToJsonString();

    /// <summary>One line about the chart for places that show text only.</summary>
    public string Summary()
    {
        var kinds = Data.Select(trace => (string?)trace?["type"] ?? "scatter").Distinct();
        var name = (string?)Layout["title"]?["text"] is { } title ? $"Chart '{title}'" : "Chart";
        var count = Data.Count.ToString(CultureInfo.InvariantCulture);
        return $"{name}: {count} {(Data.Count == 1 ? "trace" : "traces")} ({string.Join(", ", kinds)})";
    }

    private static JsonNode ValueAfter(string script, string marker, int from, out int end)
    {
        var start = script.IndexOf(marker, from, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new FormatException($"The chart's script has no '{marker}'.");
        }

        start += marker.Length;
        var bytes = Encoding.UTF8.GetBytes(script, start, script.Length - start);
        var reader = new Utf8JsonReader(bytes);
        var value = JsonNode.Parse(ref reader)!;
        end = start + Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
        return value;
    }
}
