using System.Globalization;

namespace Spark.Progress;

/// <summary>One sentence a line.</summary>
internal sealed class TextReportSink(TextWriter writer) : IReportSink
{
    public void Report(ProgressReport report)
    {
        if (report.IsEnd)
        {
            return;
        }

        var total = report.Total is { } all ? string.Create(CultureInfo.InvariantCulture, $" of {all}") : string.Empty;
        var best = report.Best is { } value
            ? string.Create(
                CultureInfo.InvariantCulture, $", best {report.Metric} {value:0.######} ({report.BestLabel})")
            : string.Empty;
        var left = report.SecondsLeft is { } seconds && !report.IsLast
            ? string.Create(CultureInfo.InvariantCulture, $", about {seconds:0} s left")
            : string.Empty;
        writer.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{report.Task}: {report.Completed}{total}{best}{left}"));
        writer.Flush();
    }
}
