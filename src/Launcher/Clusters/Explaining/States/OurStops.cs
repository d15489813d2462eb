using System.Globalization;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.States;

/// <summary>Ends that the launcher decided, or the deadline that a launch left behind.</summary>
internal static class OurStops
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromSeconds(30);

    /// <summary>A termination at the deadline is the deadline's, even when no launcher was there to see it.</summary>
    public static FailureClass? Of(ClusterFacts facts) =>
        facts.OurStop
        ?? (facts.Code == "USER_REQUEST"
            && facts.Deadline is { } deadline
            && facts.Stopped >= deadline - ClocksDiffer
                ? FailureClass.TimeLimit
                : null);

    public static Verdict Explain(FailureClass stop, ClusterFacts facts) =>
        stop switch
        {
            FailureClass.TimeLimit => StopVerdict.Of(
                stop, $"The run was stopped at its wall-clock limit{Deadline(facts)}.") with
            {
                Confidence = facts.OurStop is null ? Confidence.Medium : Confidence.High,
                Evidence = [facts.Reasons()],
            },
            FailureClass.BudgetLimit or FailureClass.Interrupted =>
                StopVerdict.Of(stop, null) with { Evidence = [facts.Reasons()] },
            FailureClass.StuckStarting => StuckStarting(facts),
            _ => Verdict.Failure(
                stop,
                "The launcher ended the cluster before its work was done.",
                $"'logs' shows how far cluster '{facts.Id}' came.",
                Confidence.Medium,
                evidence: facts.Reasons()),
        };

    private static Verdict StuckStarting(ClusterFacts facts)
    {
        var unfulfilled = facts.Instances.Where(instance => instance.Ec2InstanceId is null).ToList();
        if (unfulfilled.Count > 0)
        {
            var types = unfulfilled
                .Select(instance =>
                    $"'{instance.InstanceType}' {(instance.Market?.Value == "SPOT" ? "spot" : "on-demand")}")
                .Distinct()
                .Order(StringComparer.Ordinal);
            return Verdict.Failure(
                FailureClass.Capacity,
                $"{unfulfilled.Count} of {facts.Instances.Count} machines did not come in time: "
                    + $"{string.Join(", ", types)}.",
                "Offer more zones or types, take core nodes on-demand, or run later.",
                isWorthRetrying: true,
                evidence: facts.Reasons());
        }

        var isBootstrapping = facts.Instances.Any(instance => instance.Status?.State?.Value == "BOOTSTRAPPING");
        return isBootstrapping
            ? Verdict.Failure(
                FailureClass.Bootstrap,
                "The machines came, but their bootstrap did not end in the time that a start-up may take.",
                "Look at what the bootstrap scripts wait for ('logs --bootstrap'), or raise 'limits.startupMinutes'.",
                Confidence.Medium,
                isWorthRetrying: true,
                facts.Reasons())
            : Verdict.Failure(
                FailureClass.StuckStarting,
                "The cluster did not start in the time that a start-up may take.",
                "Run again; if it repeats, raise 'limits.startupMinutes' or choose other types or zones.",
                Confidence.Medium,
                isWorthRetrying: true,
                facts.Reasons());
    }

    private static string Deadline(ClusterFacts facts) =>
        facts.Deadline is { } deadline
            ? deadline.UtcDateTime.ToString("', 'yyyy-MM-dd HH:mm' UTC'", CultureInfo.InvariantCulture)
            : "";
}
