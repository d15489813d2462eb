namespace Spark.Progress;

/// <summary>Where reports of long tasks go.</summary>
internal interface IReportSink
{
    void Report(ProgressReport report);
}
