using System.Text.Json;
using Launcher.Reports.Charts;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>Which features the model looks at: the first ones as bars, all as a table.</summary>
internal static class ImportancesSection
{
    private const int Drawn = 20;
    private const string SeparateFile = "feature_importance.json";

    public static string Write(ResultDocument document)
    {
        var importances = Read(document.At("feature_importances") ?? Beside(document));
        if (importances.Count == 0)
        {
            return "";
        }

        var bars = importances.Take(Drawn).Select(pair => (pair.Name, pair.Value, Html.Number(pair.Value))).ToList();
        var description = $"The {bars.Count} most important of {importances.Count} features; '{bars[0].Name}' leads with {bars[0].Item3}.";
        var rows = importances
            .Select((pair, i) => (IReadOnlyList<Cell>)[
                new Cell(Html.Number(i + 1), IsNumber: true), new Cell(pair.Name), Cell.Of(pair.Value, "0.000000"),
            ])
            .ToList();
        return Html.Section(
            "importances",
            "Feature importances",
            new BarChart("importance", "Feature importances", description).Draw(bars),
            Html.Details($"All {importances.Count} features", Html.Table("Importances add up to 1", ["Rank", "Feature", "Importance"], rows)));
    }

    // An evaluation writes them into a file of their own.
    private static JsonElement? Beside(ResultDocument document)
    {
        var path = Path.Combine(Path.GetDirectoryName(document.Path)!, SeparateFile);
        if (!File.Exists(path))
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(File.ReadAllBytes(path));
        return parsed.RootElement.Clone();
    }

    private static List<(string Name, double Value)> Read(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Array } list =>
        [
            .. list.EnumerateArray().Select(item => (
                item.GetProperty("feature").GetString()!, item.GetProperty("importance").GetDouble())),
        ],
        { ValueKind: JsonValueKind.Object } map when map.TryGetProperty("feature_importances", out var inner) => Read(inner),
        { ValueKind: JsonValueKind.Object } map =>
        [
            .. map.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.Number)
                .Select(member => (member.Name, member.Value.GetDouble()))
                .OrderByDescending(pair => pair.Item2),
        ],
        _ => [],
    };
}
