using Launcher.Results;

namespace Launcher.Reports;

/// <summary>All models side by side, on the validation and on the test part.</summary>
internal static class ModelsSection
{
    public static string Write(ResultDocument document)
    {
        if (document.At("models") is not { } models)
        {
            return "";
        }

        var names = models.EnumerateObject().Select(model => model.Name).ToList();
        var winner = document.Text("winner", "name");
        var metrics = names
            .SelectMany(name => document.Numbers("models", name, "val_metrics").Keys)
            .Concat(document.Numbers("winner", "test_metrics_retrained").Keys)
            .Distinct()
            .ToList();
        var rows = names
            .SelectMany(name => new[]
            {
                Row(name, "validation", document.Numbers("models", name, "val_metrics"), metrics, isBest: false),
                Row(name, "test", document.Numbers("models", name, "test_metrics"), metrics, isBest: false),
            })
            .ToList();
        var retrained = document.Numbers("winner", "test_metrics_retrained");
        if (winner is not null && retrained.Count > 0)
        {
            rows.Add(Row($"{winner}, retrained", "test", retrained, metrics, isBest: true));
        }

        var parameters = names
            .Select(name => (IReadOnlyList<Cell>)[
                new Cell(name),
                new Cell(string.Join(", ", document.Texts("models", name, "best_params").Select(pair => $"{pair.Key} {pair.Value}"))),
            ])
            .ToList();
        return Html.Section(
            "models",
            "Models",
            Html.Table("Metrics of each model; the winner is trained again on train and validation rows", ["Model", "Part", .. metrics], rows),
            Html.Table("Best parameters", ["Model", "Parameters"], parameters),
            Samples(document));
    }

    private static IReadOnlyList<Cell> Row(
        string name, string part, IReadOnlyDictionary<string, double> values, List<string> metrics, bool isBest) =>
    [
        new Cell(name, IsBest: isBest),
        new Cell(part),
        .. metrics.Select(metric => Cell.Of(values.TryGetValue(metric, out var value) ? value : null)),
    ];

    private static string Samples(ResultDocument document) =>
        Html.Facts(
            new[] { ("Training rows", "train_samples"), ("Validation rows", "val_samples"), ("Test rows", "test_samples"), ("Features", "n_features") }
                .Select(pair => KeyValuePair.Create(pair.Item1, document.At(pair.Item2) is { } value ? ResultDocument.Shown(value) : ""))
                .Where(pair => pair.Value.Length > 0));
}
