using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Costs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Tests.Clusters.Running;

/// <summary>Every machine costs 30 cents an hour.</summary>
internal sealed class FlatMeter : ICostMeter
{
    public const decimal PerHour = 0.30m;

    public Task<AccruedCost> MeasureAsync(
        Cluster cluster,
        IReadOnlyList<Instance>? instances,
        DateTimeOffset now,
        CancellationToken stop)
    {
        var seconds = (instances ?? []).Sum(instance =>
            (long)((instance.Status!.Timeline!.EndDateTime?.ToUniversalTime() ?? now.UtcDateTime)
                - instance.Status.Timeline.CreationDateTime!.Value.ToUniversalTime()).TotalSeconds);
        var living = (instances ?? []).Count(instance => instance.Status!.Timeline!.EndDateTime is null);
        return Task.FromResult(
            new AccruedCost(
                new Cost(seconds * PerHour / 3600, 0, 0),
                seconds,
                living * PerHour,
                instances is null ? Confidence.Low : Confidence.High,
                "2026-11-01",
                []));
    }
}
