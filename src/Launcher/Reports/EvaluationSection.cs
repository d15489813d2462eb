using System.Text.Json;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>The metrics of an evaluated model, over all rows and by class.</summary>
internal static class EvaluationSection
{
    private static readonly string[] ShownElsewhere =
        ["confusion_matrix", "curves", "provenance", "feature_importances", "metrics"];

    public static string Write(ResultDocument document)
    {
        var nested = document.Numbers("metrics");
        var metrics = nested.Count > 0 ? nested : document.Numbers();
        var tiles = metrics.Select(pair =>
            $"<div class=\"tile\"><b>{Html.Number(pair.Value)}</b><span>{Html.Text(ProvenanceSection.Words(pair.Key))}</span></div>");
        var tables = document.Root.EnumerateObject()
            .Where(member => !ShownElsewhere.Contains(member.Name))
            .Select(member => Table(ProvenanceSection.Words(member.Name), member.Value));
        return Html.Section(
            "metrics",
            "Metrics",
            [metrics.Count == 0 ? "" : $"<div class=\"tiles\">\n{string.Join('\n', tiles)}\n</div>", .. tables]);
    }

    private static string Table(string caption, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.EnumerateObject().All(member => member.Value.ValueKind == JsonValueKind.Object) =>
            Records(caption, [.. value.EnumerateObject().Select(member => (member.Name, member.Value))]),
        JsonValueKind.Object => Html.Table(
            caption,
            ["Name", "Value"],
            [
                .. value.EnumerateObject().Select(member => (IReadOnlyList<Cell>)[
                    new Cell(member.Name), Shown(member.Value),
                ]),
            ]),
        _ => "",
    };

    private static string Records(string caption, List<(string Name, JsonElement Values)> records)
    {
        var columns = records
            .SelectMany(record => record.Values.EnumerateObject().Select(member => member.Name))
            .Distinct()
            .ToList();
        return Html.Table(
            caption,
            ["Class", .. columns.Select(ProvenanceSection.Words)],
            [
                .. records.Select(record => (IReadOnlyList<Cell>)[
                    new Cell(record.Name),
                    .. columns.Select(column => record.Values.TryGetProperty(column, out var value) ? Shown(value) : new Cell("–")),
                ]),
            ]);
    }

    private static Cell Shown(JsonElement value) =>
        new(ResultDocument.Shown(value), IsNumber: value.ValueKind == JsonValueKind.Number);
}
