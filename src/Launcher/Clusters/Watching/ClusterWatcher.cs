using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Children;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;

namespace Launcher.Clusters.Watching;

/// <summary>Looks at a cluster until it ends by itself or has to be ended.</summary>
internal sealed class ClusterWatcher(
    Connection connection,
    ClusterSweep sweep,
    ICostMeter meter,
    Interruption interruption,
    RunProgress progress,
    Random jitter)
{
    // A policy that was just changed is not known everywhere at once.
    private const int MostRefusals = 3;

    private static readonly TimeSpan LeastLease = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CostEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CostEveryInCrowds = TimeSpan.FromMinutes(15);

    private readonly PollPace _pace = new(jitter);
    private ClusterSight? _sight;
    private ClusterState? _reported;
    private DateTimeOffset _measured = DateTimeOffset.MinValue;
    private Cluster? _described;
    private int _refusals;

    private TimeProvider Clock => connection.Clock;

    /// <summary>Null when the cluster ends by itself.</summary>
    public async Task<StopWish?> WatchAsync(HeldJournal held)
    {
        var clusterId = held.Now.ClusterId!;
        using var watched = sweep.Watch(clusterId, held.Now.Created);
        var budget = new BudgetClock(
            held.Now.MaxCostUsd, held.Now.Attempts.Sum(attempt => attempt.Cost?.Cost?.Total ?? 0));
        while (!interruption.Requested.IsCancellationRequested)
        {
            var look = await LookAsync(clusterId).ConfigureAwait(false);
            if (look is { } sight)
            {
                _sight = sight;
                if (!sight.IsStarting && !sight.IsEnding && held.Now.State == JournalState.Launched)
                {
                    await held
                        .ChangeAsync(journal => journal with { State = JournalState.Running }, interruption.Forced)
                        .ConfigureAwait(false);
                }

                await TellAsync(held.Now, sight, budget).ConfigureAwait(false);
                if (sight.IsEnding)
                {
                    return null;
                }
            }

            var limits = new WatchLimits(held.Now, budget);
            if (limits.Reached(look, progress.LastSeen, Clock.GetUtcNow()) is { } wish)
            {
                return wish;
            }

            await held.HoldAsync(LeastLease, interruption.Forced).ConfigureAwait(false);
            await WaitAsync(limits).ConfigureAwait(false);
        }

        return new StopWish(FailureClass.Interrupted, StopVerdict.Interrupted.Cause!);
    }

    /// <summary>Null when there was nothing to be seen this time.</summary>
    private async Task<ClusterSight?> LookAsync(string clusterId)
    {
        try
        {
            var sight = await sweep
                .LookAsync(connection.Services.Emr, clusterId, interruption.Forced)
                .ConfigureAwait(false);
            _pace.Went();
            _refusals = 0;
            _described = sight.Described ?? _described;
            return sight;
        }
        catch (Exception failure) when (CallFailures.Of(failure, interruption.Forced) is { } kind)
        {
            _pace.Failed();
            switch (kind)
            {
                case CallFailure.Expired:
                    return connection.TryReload() ? null : throw new CredentialsExpiredException(failure);
                case CallFailure.Unclear or CallFailure.Throttled:
                    return null;
                default:
                    return ++_refusals < MostRefusals
                        ? null
                        : throw new LookRefusedException(failure, kind);
            }
        }
    }

    private async Task TellAsync(RunJournal journal, ClusterSight sight, BudgetClock budget)
    {
        // Fifty runs that list their steps would alone use up the account's quota; the end tells them all the same.
        var isNews = sight.State != _reported;
        if (!sweep.IsCrowded)
        {
            progress.Steps = await StepsAsync(journal.ClusterId!).ConfigureAwait(false) ?? progress.Steps;
        }

        var now = Clock.GetUtcNow();
        var every = sweep.IsCrowded ? CostEveryInCrowds : CostEvery;
        if ((isNews && !sweep.IsCrowded) || (now - _measured >= every && (!sweep.IsCrowded || journal.MaxCostUsd > 0)))
        {
            _measured = now;
            if (await CostAsync(journal.ClusterId!, now).ConfigureAwait(false) is { } cost)
            {
                progress.Cost = cost;
                budget.Measured(cost, now);
            }
        }

        _reported = sight.State;
        progress.Report(journal, sight);
    }

    private Task<IReadOnlyList<StepProgress>?> StepsAsync(string clusterId) =>
        ReadAsync<IReadOnlyList<StepProgress>>(async emr =>
        {
            var answer = await emr
                .ListStepsAsync(new ListStepsRequest { ClusterId = clusterId }, interruption.Forced)
                .ConfigureAwait(false);
            return [.. (answer.Steps ?? []).AsEnumerable().Reverse().Select(RunProgress.Of)];
        });

    private Task<AccruedCost?> CostAsync(string clusterId, DateTimeOffset now) =>
        ReadAsync<AccruedCost>(async emr =>
        {
            _described ??= (await emr
                .DescribeClusterAsync(new DescribeClusterRequest { ClusterId = clusterId }, interruption.Forced)
                .ConfigureAwait(false)).Cluster!;
            var instances = new List<Instance>();
            string? marker = null;
            do
            {
                var page = await emr
                    .ListInstancesAsync(
                        new ListInstancesRequest { ClusterId = clusterId, Marker = marker }, interruption.Forced)
                    .ConfigureAwait(false);
                instances.AddRange(page.Instances ?? []);
                marker = page.Marker;
            }
            while (!string.IsNullOrEmpty(marker));

            return await meter.MeasureAsync(_described, instances, now, interruption.Forced).ConfigureAwait(false);
        });

    /// <summary>What is nice to know; null when it could not be read this time.</summary>
    private async Task<T?> ReadAsync<T>(Func<IAmazonElasticMapReduce, Task<T>> read)
        where T : class
    {
        try
        {
            return await read(connection.Services.Emr).ConfigureAwait(false);
        }
        catch (Exception failure) when (CallFailures.Of(failure, interruption.Forced) is not null)
        {
            _pace.Failed();
            return null;
        }
    }

    private async Task WaitAsync(WatchLimits limits)
    {
        var now = Clock.GetUtcNow();
        var wait = _pace.Next(_sight, now);
        var rest = limits.Next(_sight, now) - now;
        wait = rest < wait ? rest : wait;
        try
        {
            await Task
                .Delay(wait < LeastWait ? LeastWait : wait, Clock, interruption.Requested)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!interruption.Forced.IsCancellationRequested)
        {
            // The loop sees the wish and ends.
        }
    }
}
