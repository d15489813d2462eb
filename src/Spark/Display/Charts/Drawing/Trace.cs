using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spark.Display.Charts.Drawing;

/// <summary>One data series of a chart with the properties that are drawn.</summary>
internal sealed record Trace(JsonObject Source, string Kind, string Name, string Color, ChartValues X, ChartValues Y)
{
    // plotly's own order of colours, so that a chart looks the same wherever it is drawn.
    private static readonly string[] Palette =
    [
        "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf",
    ];

    public bool IsHorizontal => (string?)Source["orientation"] == "h";

    public double Opacity => ChartValues.Number(Source["opacity"], 1);

    public static Trace From(JsonObject source, int index)
    {
        var longest = Math.Max(Count(source["x"]), Count(source["y"]));
        return new Trace(
            source,
            (string?)source["type"] ?? "scatter",
            (string?)source["name"] ?? $"trace {index}",
            Plain(source["line"]?["color"]) ?? Plain(source["marker"]?["color"]) ?? Palette[index % Palette.Length],
            ChartValues.From(source["x"], longest),
            ChartValues.From(source["y"], longest));
    }

    public string Tooltip(int i) => $"{Name}: {Text(X, i)}, {Text(Y, i)}";

    private static string Text(ChartValues values, int i) =>
        values.IsCategory ? values.Labels[i] : ChartValues.Format(values.Numbers[i]);

    private static int Count(JsonNode? list) => (list as JsonArray)?.Count ?? 0;

    // A colour given per point stays a matter of front-ends that know plotly.
    private static string? Plain(JsonNode? color) => color?.GetValueKind() == JsonValueKind.String
        ? WebUtility.HtmlEncode(color.GetValue<string>())
        : null;
}
