using Launcher.Clusters.Costs;
using Launcher.Clusters.Prices;

namespace Launcher.Commands.Clusters;

/// <summary>What a run cost beside what was expected.</summary>
/// <param name="Cost">Null before there is a cluster, or when nobody can tell any more.</param>
/// <param name="IsFinal">Written down at the run's end, all its clusters together.</param>
/// <param name="Shares">Of the cluster that EMR still tells of.</param>
internal sealed record CostReport(
    string Name,
    string? RunId,
    string? Job,
    string? ClusterId,
    string? State,
    AccruedCost? Cost,
    bool IsFinal,
    CostShares? Shares,
    PriceRange? Estimate,
    decimal? MaxCostUsd)
{
    public static CostReport Of(ClusterLook look)
    {
        var journal = look.Run.Journal;
        var final = journal?.Record?.Cost;
        return new CostReport(
            look.Run.Name,
            journal?.RunId,
            journal?.Job,
            look.Run.ClusterId,
            look.State,
            final ?? look.Cost,
            final is not null,
            look.Shares,
            journal?.Estimate,
            journal?.MaxCostUsd);
    }
}
