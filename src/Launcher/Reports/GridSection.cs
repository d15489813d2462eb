using System.Text.Json;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>Every combination that the grid search tried, best first.</summary>
internal static class GridSection
{
    private const int Shown = 15;

    public static string Write(ResultDocument document)
    {
        if (document.At("tried") is not { ValueKind: JsonValueKind.Array } tried)
        {
            return "";
        }

        var metric = document.Text("metric_used");
        var combinations = tried
            .EnumerateArray()
            .Select((item, i) => (Position: i + 1, Item: item, Score: Score(item, metric)))
            .OrderByDescending(row => row.Score ?? double.NegativeInfinity)
            .ThenBy(row => row.Position)
            .ToList();
        var metrics = combinations.SelectMany(row => Names(row.Item, "metrics")).Distinct().ToList();
        var rows = combinations.Select((row, rank) => Row(row.Position, row.Item, metrics, isBest: rank == 0)).ToList();
        string[] columns = ["Tried as", "Model", "Parameters", .. metrics];
        var caption = $"{rows.Count} combinations by validation {metric ?? "metric"}";
        var rest = Html.Table(caption, columns, [.. rows.Skip(Shown)]);
        return Html.Section(
            "grid",
            "Grid search",
            Html.Table(caption, columns, [.. rows.Take(Shown)]),
            Html.Details($"The other {rows.Count - Shown} combinations", rest));
    }

    private static IReadOnlyList<Cell> Row(int position, JsonElement item, List<string> metrics, bool isBest) =>
        [
            new Cell(Html.Number(position), IsNumber: true, isBest),
            new Cell(item.TryGetProperty("model", out var model) ? ResultDocument.Shown(model) : ""),
            new Cell(Parameters(item)),
            .. metrics.Select(metric => Cell.Of(Score(item, metric))),
        ];

    private static string Parameters(JsonElement item) =>
        item.TryGetProperty("params", out var parameters)
            ? string.Join(
                ", ",
                parameters.EnumerateObject().Select(pair => $"{pair.Name} {ResultDocument.Shown(pair.Value)}"))
            : "";

    private static double? Score(JsonElement item, string? metric) =>
        metric is not null
        && item.TryGetProperty("metrics", out var metrics)
        && metrics.TryGetProperty(metric, out var value)
        && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    private static IEnumerable<string> Names(JsonElement item, string member) =>
        item.TryGetProperty(member, out var value) ? value.EnumerateObject().Select(pair => pair.Name) : [];
}
