using Launcher.Results;

namespace Launcher.Reports;

/// <summary>All models side by side, on the validation and on the test part.</summary>
internal static class ModelsSection
{
    private const string Caption = "Metrics of each model; the winner is trained again on train and validation rows";

    private static readonly (string Title, string Member)[] Samples =
    [
        ("Training rows", "train_samples"),
        ("Validation rows", "val_samples"),
        ("Test rows", "test_samples"),
        ("Features", "n_features"),
    ];

    public static string Write(ResultDocument document)
    {
        if (document.At("models") is not { } models)
        {
            return "";
        }

        var names = models.EnumerateObject().Select(model => model.Name).ToList();
        var retrained = document.Numbers("winner", "test_metrics_retrained");
        var metrics = names
            .SelectMany(name => document.Numbers("models", name, "val_metrics").Keys)
            .Concat(retrained.Keys)
            .Distinct()
            .ToList();
        var rows = names.SelectMany(name => OfModel(document, name, metrics)).ToList();
        if (document.Text("winner", "name") is { } winner && retrained.Count > 0)
        {
            rows.Add(Row($"{winner}, retrained", "test", retrained, metrics, isBest: true));
        }

        return Html.Section(
            "models",
            "Models",
            Html.Table(Caption, ["Model", "Part", .. metrics], rows),
            Html.Table(
                "Best parameters",
                ["Model", "Parameters"],
                [.. names.Select(name => Parameters(document, name))]),
            Html.Facts(Samples.Select(sample => Fact(document, sample.Title, sample.Member)).OfType<Fact>()));
    }

    private static IEnumerable<IReadOnlyList<Cell>> OfModel(ResultDocument document, string name, List<string> metrics)
    {
        yield return Row(name, "validation", document.Numbers("models", name, "val_metrics"), metrics, isBest: false);
        yield return Row(name, "test", document.Numbers("models", name, "test_metrics"), metrics, isBest: false);
    }

    private static IReadOnlyList<Cell> Row(
        string name,
        string part,
        IReadOnlyDictionary<string, double> values,
        List<string> metrics,
        bool isBest
    ) =>
        [
            new Cell(name, IsBest: isBest),
            new Cell(part),
            .. metrics.Select(metric => Cell.Of(values.TryGetValue(metric, out var value) ? value : null)),
        ];

    private static IReadOnlyList<Cell> Parameters(ResultDocument document, string name)
    {
        var parameters = document.Texts("models", name, "best_params").Select(pair => $"{pair.Key} {pair.Value}");
        return [new Cell(name), new Cell(string.Join(", ", parameters))];
    }

    private static Fact? Fact(ResultDocument document, string title, string member) =>
        document.At(member) is { } value ? new Fact(title, ResultDocument.Shown(value)) : null;
}
