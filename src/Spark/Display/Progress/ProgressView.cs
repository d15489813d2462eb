using System.Globalization;
using System.Net;
using Spark.Display.Formatting;

namespace Spark.Display.Progress;

/// <summary>One moment of a job. Without a total there is no share and no estimate.</summary>
[TypeFormatterSource(typeof(ProgressFormatterSource))]
internal sealed record ProgressView(string Label, long Done, long? Total, TimeSpan Elapsed, bool IsFinished)
{
    public string Text
    {
        get
        {
            var seconds = Seconds(Elapsed);
            if (IsFinished)
            {
                return Total is null || Done >= Total
                    ? $"{Label}: {Invariant(Done)} done in {seconds}"
                    : $"{Label}: {Invariant(Done)} of {Invariant(Total.Value)} done, stopped after {seconds}";
            }

            var share = Total is { } total and > 0 ? $" of {Invariant(total)} ({100 * Done / total} %)" : string.Empty;
            return $"{Label}: {Invariant(Done)}{share}, {seconds}{Remaining}";
        }
    }

    public string Html
    {
        get
        {
            var text = WebUtility.HtmlEncode(Text);
            return IsFinished
                ? $"<div style=\"opacity:.6\">{text}</div>"
                : $"<div><progress max=\"{Invariant(Total ?? 1)}\"{Value}></progress> {text}</div>";
        }
    }

    // A bar without a value is shown as busy.
    private string Value => Total is null ? string.Empty : $" value=\"{Invariant(Done)}\"";

    private string Remaining => Total is { } total && Done > 0
        ? $", about {Seconds(Elapsed * ((double)(total - Done) / Done))} left"
        : string.Empty;

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds >= 90
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
