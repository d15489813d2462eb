using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Checks.Guards;

/// <summary>What ends the cluster when nobody watches is in the request itself.</summary>
internal sealed class GuardsCheck : ICheck
{
    public string Name => "money guards";

    public bool IsLocal => true;

    public Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        IReadOnlyList<Finding> missing =
        [
            .. Requests(subject).SelectMany(Missing).Distinct(StringComparer.Ordinal).Select(guard =>
                Finding.Failed($"The request {guard}.", "Please report this: the launcher made the request.")),
        ];
        return Task.FromResult(
            missing.Count > 0
                ? missing
                : [Finding.Ok("The cluster ends after its step, when idle, at its limit, and is found by its tags.")]);
    }

    // What is tried when there are no machines of the first kind must end as well.
    private static IEnumerable<RunJobFlowRequest> Requests(CheckSubject subject) =>
        subject.Plan.Candidates.Skip(1).Select(candidate => candidate.Request).Prepend(subject.Request);

    private static IEnumerable<string> Missing(RunJobFlowRequest request)
    {
        if (request.Instances?.KeepJobFlowAliveWhenNoSteps != false)
        {
            yield return "keeps the cluster alive after its steps";
        }

        if (request.Instances?.TerminationProtected != false)
        {
            yield return "protects the cluster against being ended";
        }

        if (request.AutoTerminationPolicy?.IdleTimeout is not (>= 60 and <= 604_800))
        {
            yield return "lets an idle cluster live";
        }

        if (request.Steps is not { Count: > 0 } steps)
        {
            yield return "has no step";
            yield break;
        }

        if (steps.Exists(step => step.ActionOnFailure != ActionOnFailure.TERMINATE_CLUSTER))
        {
            yield return "lets the cluster live when a step fails";
        }

        if (steps.Exists(step => step.HadoopJarStep?.Args?.FirstOrDefault() != "timeout"))
        {
            yield return "lets a step run without a limit";
        }

        foreach (var tag in new[] { LaunchRequest.TokenTag, LaunchRequest.DeadlineTag, LaunchRequest.PolicyTag })
        {
            if (request.Tags?.Exists(found => found.Key == tag && !string.IsNullOrEmpty(found.Value)) != true)
            {
                yield return $"lacks the tag '{tag}'";
            }
        }

        var waiting = request.Instances?.InstanceGroups?.Find(group =>
            group.InstanceRole == InstanceRoleType.CORE && group.Market == MarketType.SPOT);
        if (waiting is not null)
        {
            yield return "waits for spot core machines without limit";
        }
    }
}
