using System.Globalization;
using Launcher.Results;

namespace Launcher.Reports;

/// <summary>What the model took for what, and the rates that follow.</summary>
internal static class ConfusionSection
{
    private static readonly string[] Counts = ["TN", "FP", "FN", "TP"];

    public static string Write(ResultDocument document)
    {
        var counts = document.Numbers("confusion_matrix");
        if (!Counts.All(counts.ContainsKey))
        {
            return "";
        }

        var (tn, fp, fn, tp) = (counts["TN"], counts["FP"], counts["FN"], counts["TP"]);
        var matrix = $"""
            <table class="matrix">
            <caption>Rows of the test part by true class and by prediction</caption>
            <thead><tr><td></td><th scope="col">predicted negative</th><th scope="col">predicted positive</th></tr></thead>
            <tbody>
            <tr><th scope="row">truly negative</th>{Counted(tn, "true negatives", true)}{Counted(fp, "false positives", false)}</tr>
            <tr><th scope="row">truly positive</th>{Counted(fn, "false negatives", false)}{Counted(tp, "true positives", true)}</tr>
            </tbody>
            </table>
            """;
        return Html.Section("confusion", "Confusion matrix", matrix, Html.Facts(
        [
            Rate("Precision of the positive class", tp, tp + fp),
            Rate("Recall of the positive class", tp, tp + fn),
            Rate("Precision of the negative class", tn, tn + fn),
            Rate("Recall of the negative class", tn, tn + fp),
        ]));
    }

    private static string Counted(double count, string name, bool isHit) =>
        string.Create(CultureInfo.InvariantCulture, $"<td{(isHit ? " class=\"hit\"" : "")}>{count:#,0}<span>{name}</span></td>");

    private static KeyValuePair<string, string> Rate(string name, double part, double whole) =>
        KeyValuePair.Create(name, whole == 0 ? "no rows" : (part / whole).ToString("0.0000", CultureInfo.InvariantCulture));
}
