using Spark.Display.Kernels;

namespace Spark.Display.Progress;

/// <summary>One output of the running cell, replaced in place.</summary>
internal sealed class KernelProgressSink(KernelContext context) : IProgressSink
{
    private Action<object>? _update;

    public void Show(ProgressView view)
    {
        if (_update is null)
        {
            _update = context.Display(view);
        }
        else
        {
            _update(view);
        }
    }
}
