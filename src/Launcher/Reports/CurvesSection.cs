using System.Text.Json;
using Launcher.Reports.Charts;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>ROC and precision-recall curves, where the result holds their points.</summary>
internal static class CurvesSection
{
    public static string Write(ResultDocument document)
    {
        string[] charts = [Roc(document), PrecisionRecall(document)];
        var drawn = charts.Where(chart => chart.Length > 0).ToList();
        return drawn.Count == 0
            ? ""
            : Html.Section("curves", "Curves", $"<div class=\"pair\">\n{string.Join('\n', drawn)}\n</div>");
    }

    private static string Roc(ResultDocument document)
    {
        var description = Area(document, "areaUnderROC") + "The dashed line is guessing.";
        var chart = new CurveChart("roc", "ROC curve", description, "False positive rate", "True positive rate");
        var points = Points(document, "roc");
        return points.Count > 1 ? chart.Draw(points, 0, 1) : "";
    }

    private static string PrecisionRecall(ResultDocument document)
    {
        var share = PositiveShare(document);
        var guessing =
            share > 0
                ? $"The dashed line is guessing: {Html.Number(share * 100, "0.0")} % of the rows are positive."
                : "";
        var description = Area(document, "areaUnderPR") + guessing;
        var chart = new CurveChart("pr", "Precision-recall curve", description, "Recall", "Precision");
        var points = Points(document, "pr");
        return points.Count > 1 ? chart.Draw(points, share, share) : "";
    }

    private static List<(double X, double Y)> Points(ResultDocument document, string curve) =>
        (document.At("curves", curve) ?? document.At("winner", "curves", curve))
            is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))]
            : [];

    private static string Area(ResultDocument document, string metric)
    {
        string[][] places =
        [
            ["winner", "test_metrics_retrained"],
            ["metrics"],
            [],
        ];
        foreach (var place in places)
        {
            if (document.Numbers(place).TryGetValue(metric, out var area))
            {
                return $"Area {Html.Number(area, "0.0000")}. ";
            }
        }

        return "";
    }

    private static double PositiveShare(ResultDocument document)
    {
        var counts = document.Numbers("confusion_matrix");
        var total = counts.Values.Sum();
        return total == 0 ? 0 : (counts.GetValueOrDefault("TP") + counts.GetValueOrDefault("FN")) / total;
    }
}
