using Spark.Display.Kernels;
using Spark.Progress;

namespace Spark.Display.Progress;

/// <summary>One output of the running cell, replaced in place. Tasks shorter than half a second show nothing.</summary>
internal sealed class KernelReportSink(Func<object, Action<object>> display) : IReportSink
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    private Action<object>? _update;

    public KernelReportSink(KernelContext cell)
        : this(cell.Display)
    {
    }

    public void Report(ProgressReport report)
    {
        if (_update is not null)
        {
            _update(new ProgressView(report));
        }
        else if (report.Elapsed >= Silence && !report.IsEnd)
        {
            _update = display(new ProgressView(report));
        }
    }
}
