using Amazon.ElasticMapReduce;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Judges by states and codes alone, so that tests of the driver do not depend on logs.</summary>
internal sealed class StateExplainer : IExplainer
{
    public Task<Verdict> ExplainAsync(EndedCluster ended, CancellationToken stop) => Task.FromResult(Judge(ended));

    public static Verdict Judge(EndedCluster ended)
    {
        if (ended.Steps is { Count: > 0 } steps && steps.All(step => step.Status?.State == StepState.COMPLETED))
        {
            return Verdict.Success();
        }

        if (ended.OurStop is { } ours)
        {
            return StopVerdict.Of(ours, null);
        }

        var reason = ended.Cluster.Status?.StateChangeReason;
        var code = ended.Cluster.Status?.ErrorDetails?.FirstOrDefault()?.ErrorCode ?? "";
        var (kind, isWorthRetrying) = reason?.Code?.Value switch
        {
            _ when code.Contains("INSUFFICIENT_CAPACITY") => (FailureClass.Capacity, true),
            _ when code.Contains("SPOT") => (FailureClass.SpotLoss, true),
            "INSTANCE_FLEET_TIMEOUT" => (FailureClass.Capacity, true),
            "BOOTSTRAP_FAILURE" => (FailureClass.Bootstrap, code.Contains("DOWNLOAD")),
            "VALIDATION_ERROR" => (FailureClass.Validation, false),
            "INSTANCE_FAILURE" => (FailureClass.Infrastructure, true),
            "INTERNAL_ERROR" => (FailureClass.Infrastructure, true),
            "STEP_FAILURE" => (FailureClass.UserCode, false),
            _ when ended.Steps is not { Count: > 0 } => (FailureClass.Unknown, false),
            _ => (FailureClass.StoppedByOthers, false),
        };
        return Verdict.Failure(
            kind, $"EMR says: {reason?.Message}", "Look at it.", Confidence.Medium, isWorthRetrying);
    }
}
