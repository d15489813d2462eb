using System.Globalization;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Watching;

namespace Launcher.Progress;

/// <summary>The words for a cluster, its steps and its money.</summary>
internal static class ClusterText
{
    /// <summary>Such as 'j-1ABC RUNNING: Running step'; null before there is a cluster.</summary>
    public static string? State(ClusterProgress progress) =>
        progress.Cluster is { } state
            ? $"{progress.ClusterId} {state}" + (string.IsNullOrEmpty(progress.Reason) ? "" : $": {progress.Reason}")
            : null;

    public static string State(StepProgress step, DateTimeOffset now) =>
        step.Started is { } started
            ? $"{step.Name} {step.State} ({Durations.Shown((step.Ended ?? now) - started)})"
            : $"{step.Name} {step.State}";

    /// <summary>Dollars, or hours where a price is unknown.</summary>
    public static string SoFar(AccruedCost cost)
    {
        var rate = cost.PerHour is { } perHour ? $", {Dollars(perHour)} an hour" : "";
        return cost.Cost is { } paid
            ? $"{Dollars(paid.Total)} so far{rate}"
            : $"unknown; {Hours(cost)} of machines so far";
    }

    public static string Whole(AccruedCost cost)
    {
        var confidence = cost.Confidence.ToString().ToLowerInvariant();
        return cost.Cost is { } paid
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Dollars(paid.Total)} (EC2 {paid.Ec2:0.000}, EMR {paid.Emr:0.000}, EBS {paid.Ebs:0.000}), "
                    + $"{Hours(cost)} of machines, confidence {confidence}, prices of {cost.Prices}")
            : $"unknown; {Hours(cost)} of machines";
    }

    public static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:0.000}");

    private static string Hours(AccruedCost cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.InstanceSeconds / 3600m:0.00} hours");
}
