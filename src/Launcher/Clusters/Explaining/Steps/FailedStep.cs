using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>Why a step failed by itself.</summary>
internal sealed class FailedStep(ClusterServices services, ClusterFacts facts)
{
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(80);

    private readonly StepSummary _step = facts.FailedStep!;

    public async Task<Verdict> ExplainAsync(CancellationToken stop)
    {
        var details = await DetailsAsync(stop);
        var said = details is null ? "" : Secrets.Hide($"{details.Reason}: {details.Message}".Trim(' ', ':'));
        return Verdict.Failure(
            FailureClass.UserCode,
            said.Length > 0
                ? $"Step '{_step.Name}' failed; EMR says '{said.TrimEnd('.')}'."
                : $"Step '{_step.Name}' failed, and EMR does not say why.",
            "Read the driver's log: 'logs --driver' shows it.",
            Confidence.Low,
            evidence: facts.Reasons());
    }

    // EMR explains a failed step some minutes late, and sometimes never.
    private async Task<FailureDetails?> DetailsAsync(CancellationToken stop)
    {
        var details = _step.Status?.FailureDetails;
        for (var reads = 0; details?.Message is null && reads < 3; reads++)
        {
            await Task.Delay(BetweenReads, services.Clock, stop);
            details = await ReadAsync(stop) ?? details;
        }

        return details;
    }

    private async Task<FailureDetails?> ReadAsync(CancellationToken stop)
    {
        try
        {
            var answer = await services.Emr.DescribeStepAsync(
                new DescribeStepRequest { ClusterId = facts.Id, StepId = _step.Id },
                stop);
            return answer.Step?.Status?.FailureDetails;
        }
        catch (Exception unread) when (unread is AmazonServiceException or AmazonClientException or IOException)
        {
            return null;
        }
    }
}
