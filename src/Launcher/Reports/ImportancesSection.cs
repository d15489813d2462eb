using System.Text.Json;
using Launcher.Reports.Charts;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>Which features the model looks at: the first ones as bars, all as a table.</summary>
internal static class ImportancesSection
{
    private const int Drawn = 20;
    private const string Title = "Feature importances";
    private const string Member = "feature_importances";
    private const string SeparateFile = "feature_importance.json";

    public static string Write(ResultDocument document)
    {
        var importances = Read(document.At(Member) ?? Beside(document));
        if (importances.Count == 0)
        {
            return "";
        }

        var bars = importances.Take(Drawn).Select(pair => (pair.Name, pair.Value, Html.Number(pair.Value))).ToList();
        var description =
            $"The {bars.Count} most important of {importances.Count} features; "
            + $"'{bars[0].Name}' leads with {bars[0].Item3}.";
        string[] columns = ["Rank", "Feature", "Importance"];
        var table = Html.Table("Importances add up to 1", columns, [.. importances.Select(Row)]);
        return Html.Section(
            "importances",
            Title,
            new BarChart("importance", Title, description).Draw(bars),
            Html.Details($"All {importances.Count} features", table));
    }

    private static IReadOnlyList<Cell> Row((string Name, double Value) importance, int index) =>
        [
            new Cell(Html.Number(index + 1), IsNumber: true),
            new Cell(importance.Name),
            Cell.Of(importance.Value, "0.000000"),
        ];

    // An evaluation writes them into a file of their own.
    private static JsonElement? Beside(ResultDocument document)
    {
        var path = Path.Combine(Path.GetDirectoryName(document.Path)!, SeparateFile);
        return File.Exists(path) ? ResultDocument.ReadJson(path) : null;
    }

    private static List<(string Name, double Value)> Read(JsonElement? value) =>
        value switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(OfItem)],
            { ValueKind: JsonValueKind.Object } map when map.TryGetProperty(Member, out var inner) => Read(inner),
            { ValueKind: JsonValueKind.Object } map =>
            [
                .. map.EnumerateObject()
                    .Where(member => member.Value.ValueKind == JsonValueKind.Number)
                    .Select(member => (member.Name, member.Value.GetDouble()))
                    .OrderByDescending(pair => pair.Item2),
            ],
            _ => [],
        };

    private static (string Name, double Value) OfItem(JsonElement item) =>
        (item.GetProperty("feature").GetString()!, item.GetProperty("importance").GetDouble());
}
