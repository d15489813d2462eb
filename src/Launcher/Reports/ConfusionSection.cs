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
            <thead>
            <tr><td></td><th scope="col">predicted negative</th><th scope="col">predicted positive</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row">truly negative</th>
            {Count(tn, "true negatives", "hit")}{Count(fp, "false positives", "miss")}</tr>
            <tr><th scope="row">truly positive</th>
            {Count(fn, "false negatives", "miss")}{Count(tp, "true positives", "hit")}</tr>
            </tbody>
            </table>
            """;
        Fact[] rates =
        [
            Rate("Precision of the positive class", tp, tp + fp),
            Rate("Recall of the positive class", tp, tp + fn),
            Rate("Precision of the negative class", tn, tn + fn),
            Rate("Recall of the negative class", tn, tn + fp),
        ];
        return Html.Section("confusion", "Confusion matrix", matrix, Html.Facts(rates));
    }

    private static string Count(double count, string name, string style) =>
        $"<td class=\"{style}\">{count.ToString("#,0", CultureInfo.InvariantCulture)}<span>{name}</span></td>";

    private static Fact Rate(string name, double part, double whole) =>
        new(name, whole == 0 ? "no rows" : Html.Number(part / whole, "0.0000"));
}
