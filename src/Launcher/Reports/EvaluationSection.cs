using System.Text.Json;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>The metrics of an evaluated model, over all rows and by class.</summary>
internal static class EvaluationSection
{
    private static readonly string[] ShownElsewhere =
    [
        "confusion_matrix",
        "curves",
        "provenance",
        "feature_importances",
        "metrics",
    ];

    public static string Write(ResultDocument document)
    {
        var nested = document.Numbers("metrics");
        var numbers = nested.Count > 0 ? nested : document.Numbers();
        var tiles = numbers
            .Where(pair => !IsCount(pair.Key))
            .Select(pair => Tiles.Tile(Html.Number(pair.Value), Words.Of(pair.Key)));
        var facts = document
            .Root.EnumerateObject()
            .Where(member => member.Value.ValueKind == JsonValueKind.String || IsCount(member.Name))
            .Select(member => new Fact(Words.Title(member.Name), ResultDocument.Shown(member.Value)));
        var tables = document
            .Root.EnumerateObject()
            .Where(member => !ShownElsewhere.Contains(member.Name))
            .Where(member => member.Value.ValueKind == JsonValueKind.Object)
            .Select(member => Table(Words.Title(member.Name), member.Value));
        return Html.Section("metrics", "Metrics", [Tiles.Of(tiles), Html.Facts(facts), .. tables]);
    }

    private static bool IsCount(string name) => name.EndsWith("_samples", StringComparison.Ordinal);

    private static string Table(string caption, JsonElement value)
    {
        var members = value.EnumerateObject().ToList();
        return members.TrueForAll(member => member.Value.ValueKind == JsonValueKind.Object)
            ? Records(caption, members)
            : ProvenanceSection.NameTable(caption, value);
    }

    private static string Records(string caption, List<JsonProperty> records)
    {
        var columns = records
            .SelectMany(record => record.Value.EnumerateObject().Select(member => member.Name))
            .Distinct()
            .ToList();
        return Html.Table(
            caption,
            ["Class", .. columns.Select(Words.Of)],
            [.. records.Select(record => Record(record, columns))]);
    }

    private static IReadOnlyList<Cell> Record(JsonProperty record, List<string> columns) =>
        [
            new Cell(record.Name),
            .. columns.Select(column =>
                record.Value.TryGetProperty(column, out var value) ? Cell.Of(value) : new Cell("–")),
        ];
}
