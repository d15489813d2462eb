using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Watching;

namespace Launcher.Tests.Progress;

/// <summary>A cluster as a watcher sees it.</summary>
internal static class ClusterSamples
{
    public static readonly DateTimeOffset Start = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    public static AccruedCost Cost { get; } =
        new(
            new Cost(0.0768m, 0.0192m, 0.0041m), 1440, 0.757m, Confidence.Medium, "2026-11-01",
            ["Without discounts, Savings Plans, tax, S3 requests and storage, CloudWatch and data transfer."]);

    public static ClusterProgress Starting { get; } =
        new(
            "7f3c9a1e5b6c7d8e", JournalState.Launched, "j-1ABC", "STARTING", "Provisioning Amazon EC2 capacity", [],
            Start, Start.AddHours(2), null, null);

    public static ClusterProgress Working { get; } = Starting with
    {
        State = JournalState.Running,
        Cluster = "RUNNING",
        Reason = "Running step",
        Steps = [new StepProgress("s-1", "churn", "RUNNING", Start.AddMinutes(7), null)],
        Cost = Cost,
        LastLine = "grid search 12 of 72",
    };

    public static ClusterProgress Ended { get; } = Working with
    {
        State = JournalState.Finishing,
        Cluster = "TERMINATING",
        Reason = "Steps completed",
        Steps = [new StepProgress("s-1", "churn", "COMPLETED", Start.AddMinutes(7), Start.AddMinutes(15))],
    };
}
