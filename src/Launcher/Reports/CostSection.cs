using Launcher.Clusters.Costs;
using Launcher.Progress;

namespace Launcher.Reports;

/// <summary>What the cluster cost, by what it was paid for, and how far that can be trusted.</summary>
internal static class CostSection
{
    public static string Write(AccruedCost cost)
    {
        var notes = cost.Notes.Select(note => $"<li>{Html.Text(note)}</li>");
        return Html.Section(
            "cost",
            "Cost",
            cost.Cost is { } paid
                ? Html.Table(
                    $"Dollars, list prices of {cost.Prices}, confidence {OutcomeWords.Of(cost.Confidence)}",
                    ["Paid for", "Dollars"],
                    [
                        Row("Machines (EC2)", paid.Ec2), Row("EMR", paid.Emr), Row("Volumes (EBS)", paid.Ebs),
                        Row("Total", paid.Total, isBest: true),
                    ])
                : "<p>The cost is unknown.</p>",
            cost.Notes.Count == 0 ? "" : $"<ul>\n{string.Join('\n', notes)}\n</ul>");
    }

    private static IReadOnlyList<Cell> Row(string name, decimal dollars, bool isBest = false) =>
        [new Cell(name, IsNumber: false, isBest), new Cell(ClusterText.Dollars(dollars), IsNumber: true, isBest)];
}
