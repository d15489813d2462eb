using System.Globalization;
using System.Text.Json;
using Launcher.Reports.Charts;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>ROC and precision-recall curves, where the result holds their points.</summary>
internal static class CurvesSection
{
    public static string Write(ResultDocument document)
    {
        var roc = Points(document.At("curves", "roc") ?? document.At("winner", "curves", "roc"));
        var pr = Points(document.At("curves", "pr") ?? document.At("winner", "curves", "pr"));
        var charts = new List<string>();
        if (roc.Count > 1)
        {
            charts.Add(new CurveChart(
                "roc", "ROC curve", Area(document, "areaUnderROC") + "The dashed line is guessing.",
                "False positive rate", "True positive rate").Draw(roc, (0, 0), (1, 1)));
        }

        if (pr.Count > 1)
        {
            var share = PositiveShare(document);
            var guessing = share > 0
                ? string.Create(CultureInfo.InvariantCulture, $"The dashed line is guessing: {share:0.0%} of the rows are positive.")
                : "";
            charts.Add(new CurveChart(
                "pr", "Precision-recall curve", Area(document, "areaUnderPR") + guessing, "Recall", "Precision")
                .Draw(pr, (0, share), (1, share)));
        }

        return charts.Count == 0
            ? ""
            : Html.Section("curves", "Curves", $"<div class=\"pair\">\n{string.Join('\n', charts)}\n</div>");
    }

    private static List<(double X, double Y)> Points(JsonElement? curve) =>
        curve is { ValueKind: JsonValueKind.Array } points
            ? [.. points.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))]
            : [];

    private static string Area(ResultDocument document, string metric)
    {
        var value = document.Numbers("winner", "test_metrics_retrained").TryGetValue(metric, out var tested) ? tested
            : document.Numbers("metrics").TryGetValue(metric, out var nested) ? nested
            : document.Numbers().TryGetValue(metric, out var flat) ? flat
            : (double?)null;
        return value is null ? "" : $"Area {Html.Number(value.Value, "0.0000")}. ";
    }

    private static double PositiveShare(ResultDocument document)
    {
        var counts = document.Numbers("confusion_matrix");
        var total = counts.Values.Sum();
        return total == 0 ? 0 : (counts.GetValueOrDefault("TP") + counts.GetValueOrDefault("FN")) / total;
    }
}
