using Spark.Display.Progress;

namespace Spark.Progress;

/// <summary>One line of a terminal, written over; a task that is over leaves nothing, the log has the rest.</summary>
internal sealed class TerminalReportSink(TextWriter terminal) : IReportSink
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    private int _width;

    public void Report(ProgressReport report)
    {
        if (report.Elapsed < Silence || (report.IsEnd && _width == 0))
        {
            return;
        }

        var text = report.IsEnd ? string.Empty : new ProgressView(report).Text;
        terminal.Write("\r" + text.PadRight(_width) + (report.IsEnd ? "\r" : string.Empty));
        terminal.Flush();
        _width = text.Length;
    }
}
