using Amazon.ElasticMapReduce.Model;

namespace Launcher.Clusters.Costs;

/// <summary>Dollars from the life times of a cluster's machines.</summary>
internal interface ICostMeter
{
    /// <param name="instances">Null when they could not be read: the confidence is low then.</param>
    Task<AccruedCost> MeasureAsync(
        Cluster cluster,
        IReadOnlyList<Instance>? instances,
        DateTimeOffset now,
        CancellationToken stop);
}
