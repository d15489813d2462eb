namespace Spark.Display.Progress;

/// <summary>One line of a terminal, written over; the finished job leaves nothing, the log has the rest.</summary>
internal sealed class ConsoleProgressSink(TextWriter terminal) : IProgressSink
{
    private int _width;

    public void Show(ProgressView view)
    {
        var text = view.IsFinished ? string.Empty : view.Text;
        terminal.Write("\r" + text.PadRight(_width) + (view.IsFinished ? "\r" : string.Empty));
        terminal.Flush();
        _width = text.Length;
    }
}
