using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Explaining.States;

/// <summary>
/// How far states and reasons alone explain an end. Success takes both: the steps' states and the cluster's reason.
/// </summary>
internal static class StateReading
{
    /// <summary>Null where a step failed by itself, of which its logs know more.</summary>
    public static Verdict? Of(ClusterFacts facts)
    {
        var isDone = facts.HasSteps && facts.Steps.All(step => ClusterFacts.StateOf(step) == "COMPLETED");
        if (isDone && AgreesWithSuccess(facts))
        {
            return Success(facts);
        }

        if (ClusterFailures.Of(facts) is { } failure)
        {
            return isDone ? AfterTheWork(failure) : failure;
        }

        if (facts.Code != "STEP_FAILURE" && OurStops.Of(facts) is { } stop)
        {
            return OurStops.Explain(stop, facts);
        }

        if (facts.FailedStep is not null)
        {
            return null;
        }

        if (facts.Code == "USER_REQUEST" || Ended(facts, "CANCELLED", "INTERRUPTED") is not null)
        {
            return ByOthers(facts);
        }

        return Unknown(facts);
    }

    private static bool AgreesWithSuccess(ClusterFacts facts) =>
        facts.Code == "ALL_STEPS_COMPLETED" || (facts.Code.Length == 0 && facts.State == "TERMINATED");

    private static Verdict Success(ClusterFacts facts)
    {
        var warnings = new List<string>();
        if (SpotLosses.Count(facts.Cluster, facts.Instances) is > 0 and var lost)
        {
            warnings.Add(SpotLosses.Warning(lost));
        }

        if (facts.Code.Length == 0)
        {
            warnings.Add("EMR gives no reason for the cluster's end; every step is completed.");
        }

        return Verdict.Success(warnings);
    }

    private static Verdict AfterTheWork(Verdict failure) =>
        failure with
        {
            Cause = "Every step is completed, but then the cluster failed. " + failure.Cause,
            NextAction = "Check that the output is whole before you use it, or run again.",
            Confidence = Confidence.Medium,
            IsWorthRetrying = false,
        };

    private static Verdict ByOthers(ClusterFacts facts)
    {
        const string Hint =
            "CloudTrail tells who called 'TerminateJobFlows' or 'CancelSteps'; run again when it suits.";
        if (facts.Code == "USER_REQUEST")
        {
            var step = facts.Steps.FirstOrDefault(step => ClusterFacts.StateOf(step) != "COMPLETED");
            var place = step is null ? "" : $" while step '{step.Name}' was {Word(step)}";
            return Verdict.Failure(
                FailureClass.StoppedByOthers,
                $"Cluster '{facts.Id}' was terminated from outside{place}.",
                Hint,
                evidence: facts.Reasons());
        }

        var ended = Ended(facts, "CANCELLED", "INTERRUPTED")!;
        return Verdict.Failure(
            FailureClass.StoppedByOthers,
            $"Step '{ended.Name}' was {Word(ended)} from outside, and the cluster ended without its result.",
            Hint,
            evidence: facts.Reasons());
    }

    private static string Word(StepSummary step) =>
        ClusterFacts.StateOf(step) switch
        {
            "CANCELLED" => "cancelled",
            "INTERRUPTED" => "interrupted",
            _ => "unfinished",
        };

    private static StepSummary? Ended(ClusterFacts facts, params string[] states) =>
        facts.Steps.FirstOrDefault(step => states.Contains(ClusterFacts.StateOf(step)));

    private static Verdict Unknown(ClusterFacts facts)
    {
        var why = facts.HasSteps
            ? $"EMR calls cluster '{facts.Id}' {facts.State} ({(facts.Code.Length > 0 ? facts.Code : "no reason")}), "
                + "to which the states of its steps do not fit"
            : $"EMR lists no steps of cluster '{facts.Id}' any more";
        return Verdict.Failure(
            FailureClass.Unknown,
            $"How the run ended cannot be found out: {why}.",
            "Look at the job's output and at 'logs' before you trust or repeat the run.",
            Confidence.Low,
            evidence: facts.Reasons());
    }
}
