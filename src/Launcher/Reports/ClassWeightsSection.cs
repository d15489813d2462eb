using Launcher.Results;

namespace Launcher.Reports;

/// <summary>How much a row of each class counts in training.</summary>
internal static class ClassWeightsSection
{
    public static string Write(ResultDocument document) =>
        Html.Section(
            "weights",
            "Class weights",
            Html.Table(
                "Weight of one training row by its class",
                ["Class", "Weight"],
                [
                    .. document.Numbers("class_weights").Select(pair => (IReadOnlyList<Cell>)[
                        new Cell(pair.Key), Cell.Of(pair.Value),
                    ]),
                ]));
}
