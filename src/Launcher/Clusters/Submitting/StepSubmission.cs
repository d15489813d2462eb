using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Launcher.Clusters.Access;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;
using Launcher.Failures;

namespace Launcher.Clusters.Submitting;

/// <summary>
/// Adds steps to a cluster once. AddJobFlowSteps has no token against doing it twice, so ours stands in the steps'
/// names, and an unclear answer is followed by looking before the call is made again.
/// </summary>
internal sealed class StepSubmission(ClusterServices services, EmrCalls emr, string clusterId)
{
    private const string Operation = "AddJobFlowSteps";
    private const int MostCalls = 3;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30),
    ];

    /// <summary>The ids in the order of the steps, and whether an earlier command had added them.</summary>
    public async Task<(IReadOnlyList<string> Ids, bool WereThere)> AddAsync(
        IReadOnlyList<StepConfig> steps,
        CancellationToken stop)
    {
        if (await FindAsync(steps, stop) is { } earlier)
        {
            return (earlier, true);
        }

        Exception? last = null;
        for (var call = 1; call <= MostCalls; call++)
        {
            try
            {
                var answer = await services.Emr.AddJobFlowStepsAsync(
                    new AddJobFlowStepsRequest { JobFlowId = clusterId, Steps = [.. steps] }, stop);
                if (answer.StepIds is { } ids && ids.Count == steps.Count)
                {
                    return (ids, false);
                }

                last = new AmazonUnmarshallingException("The answer does not hold the steps' ids.", "", null);
            }
            catch (Exception failure) when (CallFailures.Of(failure, stop) is { } kind)
            {
                last = failure;
                if (!CallFailures.IsPassing(kind))
                {
                    throw EmrCalls.Refused(failure, kind, $"'{Operation}' of '{clusterId}'");
                }
            }

            if (await FoundAfterWaitsAsync(steps, stop) is { } found)
            {
                return (found, false);
            }
        }

        throw new LauncherException(
            $"EMR gave no usable answer to {MostCalls} calls of '{Operation}', and cluster '{clusterId}' has none of "
                + $"the steps: {last!.Message.TrimEnd('.')}. Start the command again later.",
            ClusterExitCodes.InfrastructureLost,
            last);
    }

    private async Task<IReadOnlyList<string>?> FoundAfterWaitsAsync(
        IReadOnlyList<StepConfig> steps,
        CancellationToken stop)
    {
        foreach (var wait in Waits)
        {
            await Task.Delay(wait, services.Clock, stop);
            if (await FindAsync(steps, stop) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // One call adds all steps or none. Of several with one name the oldest counts; EMR lists the newest first.
    private async Task<IReadOnlyList<string>?> FindAsync(IReadOnlyList<StepConfig> steps, CancellationToken stop)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string? marker = null;
        do
        {
            var request = new ListStepsRequest { ClusterId = clusterId, Marker = marker };
            var page = await emr.AskAsync(
                "ListSteps", clusterId, client => client.ListStepsAsync(request, stop), stop);
            foreach (var step in page.Steps ?? [])
            {
                found[step.Name ?? ""] = step.Id!;
            }

            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return steps.All(step => found.ContainsKey(step.Name!)) ? [.. steps.Select(step => found[step.Name!])] : null;
    }
}
