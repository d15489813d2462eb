using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Launcher.Clusters.Journals;

namespace Launcher.Clusters.Ending;

/// <summary>A run's figures for CloudWatch. The job is the only dimension: another would be billed per run.</summary>
internal static class RunMetrics
{
    public static PutMetricDataRequest Of(RunJournal journal, DateTimeOffset now)
    {
        var record = journal.Record!;
        var request = new PutMetricDataRequest { Namespace = journal.Policies.MetricsNamespace, MetricData = [] };
        void Add(string name, double? value, StandardUnit unit)
        {
            if (value is { } known)
            {
                request.MetricData.Add(
                    new MetricDatum
                    {
                        MetricName = name,
                        Value = known,
                        Unit = unit,
                        Timestamp = now.UtcDateTime,
                        Dimensions = [new Dimension { Name = "Job", Value = record.Job }],
                    });
            }
        }

        Add("DurationSeconds", (record.Ended - record.Created)?.TotalSeconds, StandardUnit.Seconds);
        Add("StartupSeconds", (record.Ready - record.Created)?.TotalSeconds, StandardUnit.Seconds);
        Add("CostUsd", (double?)record.Cost?.Cost?.Total, StandardUnit.None);
        Add("Succeeded", record.Outcome == RunOutcome.Succeeded ? 1 : 0, StandardUnit.Count);
        Add("InstanceHours", record.Cost?.InstanceSeconds / 3600.0, StandardUnit.None);
        Add("LaunchAttempts", record.Attempts, StandardUnit.Count);
        Add("SpotLost", record.SpotLost, StandardUnit.Count);
        return request;
    }
}
