using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Watching;
using Launcher.Failures;
using Launcher.Stages.Clusters;

namespace Launcher.Commands.Clusters;

/// <summary>What EMR says of a run's cluster at a moment.</summary>
/// <param name="Cluster">Null before there is one, or when EMR has forgotten it.</param>
/// <param name="Steps">Oldest first.</param>
internal sealed record ClusterLook(
    FoundRun Run,
    DateTimeOffset Now,
    Cluster? Cluster,
    IReadOnlyList<StepSummary> Steps,
    IReadOnlyList<Instance> Instances,
    AccruedCost? Cost)
{
    public string? State => Cluster?.Status?.State?.Value;

    public bool IsAlive => Cluster?.Status?.State is { } state && !ClusterSight.IsEnd(state);

    public DateTimeOffset? Launched => UtcTime.Of(Cluster?.Status?.Timeline?.CreationDateTime);

    public DateTimeOffset? Ended => UtcTime.Of(Cluster?.Status?.Timeline?.EndDateTime);

    public IEnumerable<StepProgress> StepStates =>
        Steps.Select(step => new StepProgress(
            step.Id ?? "",
            step.Name ?? "",
            step.Status?.State?.Value ?? "",
            UtcTime.Of(step.Status?.Timeline?.StartDateTime),
            UtcTime.Of(step.Status?.Timeline?.EndDateTime)));

    /// <summary>Null before there are machines.</summary>
    public CostShares? Shares
    {
        get
        {
            if (Cluster is null)
            {
                return null;
            }

            var starts = StepStates.Select(step => step.Started).OfType<DateTimeOffset>().ToList();
            var ends = StepStates.Select(step => step.Ended).OfType<DateTimeOffset>().ToList();
            var region = Run.Services.Region;
            return CostShares.Of(
                MachineLife.Of(Cluster, Instances, Now),
                Run.Services.Prices?.Known(region) ?? PriceBook.BuiltIn(region),
                starts.Count > 0 ? starts.Min() : null,
                ends.Count == Steps.Count && ends.Count > 0 ? ends.Max() : null);
        }
    }

    /// <summary>Machines by state, those that live first.</summary>
    public IEnumerable<(string State, int Count)> Machines =>
        Instances
            .GroupBy(instance => instance.Status?.State?.Value ?? "UNKNOWN")
            .Select(group => (State: group.Key, Count: group.Count()))
            .OrderBy(group => group.State == InstanceState.TERMINATED.Value)
            .ThenBy(group => group.State, StringComparer.Ordinal);

    public static async Task<ClusterLook> TakeAsync(FoundRun run, LauncherHost host, CancellationToken stop)
    {
        if (run.ClusterId is not { } id || await FindAsync(run.Services, id, stop) is not { } cluster)
        {
            return new ClusterLook(run, host.Clock.GetUtcNow(), null, [], [], null);
        }

        var steps = await StepsAsync(run.Services, id, stop);
        var instances = await InstancesAsync(run.Services, id, stop);
        var now = host.Clock.GetUtcNow();
        var meter = ClusterParts.Meter(host.Environment, run.Services, run.Journal);
        var cost = await meter.MeasureAsync(cluster, instances, now, stop);
        return new ClusterLook(run, now, cluster, steps, instances, cost);
    }

    public static async Task<IReadOnlyList<StepSummary>> StepsAsync(
        ClusterServices services,
        string id,
        CancellationToken stop)
    {
        var steps = await EmrCall.AskAsync(
            "ListSteps",
            id,
            () => ListAsync(services.Emr.Paginators.ListSteps(new ListStepsRequest { ClusterId = id }).Steps, stop));
        steps.Reverse();
        return steps;
    }

    private static Task<List<Instance>> InstancesAsync(ClusterServices services, string id, CancellationToken stop) =>
        EmrCall.AskAsync(
            "ListInstances",
            id,
            () => ListAsync(
                services.Emr.Paginators.ListInstances(new ListInstancesRequest { ClusterId = id }).Instances, stop));

    private static async Task<Cluster?> FindAsync(ClusterServices services, string id, CancellationToken stop)
    {
        try
        {
            var answer = await EmrCall.AskAsync(
                "DescribeCluster",
                id,
                () => services.Emr.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id }, stop));
            return answer.Cluster;
        }
        catch (LauncherException refused) when (refused.InnerException is InvalidRequestException)
        {
            return null;
        }
    }

    private static async Task<List<T>> ListAsync<T>(
        Amazon.Runtime.IPaginatedEnumerable<T> pages,
        CancellationToken stop)
    {
        var items = new List<T>();
        await foreach (var item in pages.WithCancellation(stop))
        {
            items.Add(item);
        }

        return items;
    }
}
