using System.Globalization;
using System.Net;
using Spark.Display.Formatting;
using Spark.Progress;

namespace Spark.Display.Progress;

/// <summary>A report as people see it. Without a total there is no share and no estimate.</summary>
[TypeFormatterSource(typeof(ProgressFormatterSource))]
internal sealed record ProgressView(ProgressReport Report)
{
    public string Text => $"{Report.Task}: {(Report.IsEnd ? Ended : Running)}{Best}";

    public string Html
    {
        get
        {
            var text = WebUtility.HtmlEncode(Text);
            return Report.IsEnd
                ? $"<div style=\"opacity:.6\">{text}</div>"
                : $"<div><progress max=\"{Invariant(Report.Total ?? 1)}\"{Value}></progress> {text}</div>";
        }
    }

    private string Ended => Report.Total is { } total && Report.Completed < total
        ? $"{Invariant(Report.Completed)} of {Invariant(total)} done, stopped after {Duration(Report.Elapsed)}"
        : $"{Invariant(Report.Completed)} done in {Duration(Report.Elapsed)}";

    private string Running
    {
        get
        {
            var share = Report.Total is { } total and > 0
                ? $" of {Invariant(total)} ({100 * Report.Completed / total} %)"
                : string.Empty;
            var left = Report.SecondsLeft is { } seconds
                ? $", about {Duration(TimeSpan.FromSeconds(seconds))} left"
                : string.Empty;
            return $"{Invariant(Report.Completed)}{share}, {Duration(Report.Elapsed)}{left}";
        }
    }

    private string Best => Report.Best is { } best
        ? string.Create(CultureInfo.InvariantCulture, $"; best {Report.Metric} {best:0.0000} by {Report.BestLabel}")
        : string.Empty;

    // A bar without a value is shown as busy.
    private string Value => Report.Total is null ? string.Empty : $" value=\"{Invariant(Report.Completed)}\"";

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan time) => time.TotalSeconds >= 90
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
