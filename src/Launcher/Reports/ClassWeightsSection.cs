using Launcher.Results;

namespace Launcher.Reports;

/// <summary>How much a row of each class counts in training.</summary>
internal static class ClassWeightsSection
{
    public static string Write(ResultDocument document)
    {
        var rows = document.Numbers("class_weights").Select(pair => Row(pair.Key, pair.Value));
        return Html.Section(
            "weights",
            "Class weights",
            Html.Table("Weight of one training row by its class", ["Class", "Weight"], [.. rows]));
    }

    private static IReadOnlyList<Cell> Row(string name, double weight) => [new Cell(name), Cell.Of(weight)];
}
