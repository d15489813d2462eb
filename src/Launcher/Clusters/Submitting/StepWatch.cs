using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Children;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Submitting;

/// <summary>
/// Watches steps of a cluster that is not ours to end: all that is ever cancelled are the steps themselves.
/// </summary>
internal sealed class StepWatch(
    EmrCalls emr,
    IExplainer explainer,
    Interruption interruption,
    string clusterId,
    IReadOnlyList<string> stepIds)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(90);

    private readonly Dictionary<string, string> _states = [];
    private bool _hasCancelled;

    /// <summary>Nobody works on the steps any more, as of the last look.</summary>
    public bool AreOver { get; private set; }

    /// <param name="tell">Is given a line for each change.</param>
    public async Task<Verdict> WatchAsync(Action<string> tell)
    {
        var began = emr.Clock.GetTimestamp();
        try
        {
            while (true)
            {
                var steps = await LookAsync(tell, interruption.Requested);
                if (steps.All(IsOver))
                {
                    return await VerdictAsync(steps);
                }

                await CancelDependentsAsync(steps, tell);
                var isEarly = emr.Clock.GetElapsedTime(began) < Early;
                await Task.Delay(isEarly ? Soon : Later, emr.Clock, interruption.Requested);
            }
        }
        catch (OperationCanceledException) when (interruption.Requested.IsCancellationRequested)
        {
            return await InterruptAsync(tell);
        }
    }

    private static bool IsOver(StepSummary step) => StateOf(step) is "COMPLETED" or "CANCELLED" or "FAILED"
        or "INTERRUPTED";

    private static string StateOf(StepSummary step) => step.Status?.State?.Value ?? "";

    /// <summary>Our steps in their order.</summary>
    private async Task<IReadOnlyList<StepSummary>> LookAsync(Action<string> tell, CancellationToken stop)
    {
        var request = new ListStepsRequest { ClusterId = clusterId, StepIds = [.. stepIds] };
        var answer = await emr.AskAsync(
            "ListSteps", clusterId, client => client.ListStepsAsync(request, stop), stop);
        var steps = stepIds
            .Select(id => (answer.Steps ?? []).Find(step => step.Id == id))
            .OfType<StepSummary>()
            .ToList();
        foreach (var step in steps.Where(step => _states.GetValueOrDefault(step.Id!) != StateOf(step)))
        {
            _states[step.Id!] = StateOf(step);
            tell($"Step {step.Id} '{step.Name}' is {StateOf(step)}.");
        }

        AreOver = steps.Count == stepIds.Count && steps.All(IsOver);
        return steps.Count == stepIds.Count ? steps : [.. steps, .. Unlisted(steps)];
    }

    // EMR may list a step some time after it took it.
    private IEnumerable<StepSummary> Unlisted(List<StepSummary> listed) =>
        stepIds.Except(listed.Select(step => step.Id!)).Select(id => new StepSummary { Id = id });

    // What follows a step that failed would work on nothing.
    private async Task CancelDependentsAsync(IReadOnlyList<StepSummary> steps, Action<string> tell)
    {
        if (!_hasCancelled && steps.Any(step => IsOver(step) && StateOf(step) != "COMPLETED"))
        {
            _hasCancelled = true;
            await CancelAsync(steps, tell, interruption.Requested);
        }
    }

    private async Task CancelAsync(IReadOnlyList<StepSummary> steps, Action<string> tell, CancellationToken stop)
    {
        var request = new CancelStepsRequest
        {
            ClusterId = clusterId,
            StepIds = [.. steps.Where(step => !IsOver(step)).Select(step => step.Id!)],
            StepCancellationOption = StepCancellationOption.SEND_INTERRUPT,
        };
        if (request.StepIds.Count == 0)
        {
            return;
        }

        var answer = await emr.AskAsync(
            "CancelSteps", clusterId, client => client.CancelStepsAsync(request, stop), stop);
        foreach (var info in answer.CancelStepsInfoList ?? [])
        {
            var isAccepted = info.Status == CancelStepsRequestStatus.SUBMITTED;
            tell(isAccepted
                ? $"Step {info.StepId} is to be cancelled."
                : $"EMR does not cancel step {info.StepId}: {info.Reason}.");
        }
    }

    private async Task<Verdict> InterruptAsync(Action<string> tell)
    {
        var began = emr.Clock.GetTimestamp();
        var steps = await LookAsync(tell, interruption.Forced);
        await CancelAsync(steps, tell, interruption.Forced);
        while (!steps.All(IsOver) && emr.Clock.GetElapsedTime(began) < CancelLimit)
        {
            await Task.Delay(TimeSpan.FromSeconds(5), emr.Clock, interruption.Forced);
            steps = await LookAsync(tell, interruption.Forced);
        }

        if (steps.All(step => StateOf(step) == "COMPLETED"))
        {
            return Verdict.Success("The steps had completed before they could be cancelled.");
        }

        var left = steps.Where(step => !IsOver(step)).Select(step => step.Id!).ToList();
        return Verdict.Failure(
            FailureClass.Interrupted,
            left.Count == 0
                ? $"A person stopped it; the cluster '{clusterId}' goes on without it."
                : $"A person stopped it, but {string.Join(", ", left)} of cluster '{clusterId}' did not end yet.",
            "A step that had submitted its application may have left it in YARN: 'yarn application -list' on the "
                + "primary node shows it, 'yarn application -kill <id>' ends it.");
    }

    private async Task<Verdict> VerdictAsync(IReadOnlyList<StepSummary> steps)
    {
        if (steps.All(step => StateOf(step) == "COMPLETED"))
        {
            return Verdict.Success();
        }

        var request = new DescribeClusterRequest { ClusterId = clusterId };
        var answer = await emr.AskAsync(
            "DescribeCluster",
            clusterId,
            client => client.DescribeClusterAsync(request, interruption.Requested),
            interruption.Requested);
        return await explainer.ExplainAsync(
            new EndedCluster(answer.Cluster!, [.. steps.Reverse()], null, null), interruption.Requested);
    }
}
