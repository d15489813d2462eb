namespace Spark.Display.Progress;

/// <summary>Where progress is seen.</summary>
internal interface IProgressSink
{
    void Show(ProgressView view);
}
