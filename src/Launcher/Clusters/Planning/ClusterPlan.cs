using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Sizing;

namespace Launcher.Clusters.Planning;

/// <summary>What a launch would ask for and cost.</summary>
/// <param name="Candidates">What to try in turn while there is no capacity; the first is the request itself.</param>
/// <param name="Price">Null where a price is unknown; the warnings say why.</param>
internal sealed record ClusterPlan(
    string Source,
    string? ConfigName,
    string? Profile,
    ClusterLaunch Launch,
    RunJobFlowRequest Request,
    IReadOnlyList<LaunchCandidate> Candidates,
    SizedCluster Sizing,
    PriceRange? Price,
    PriceBook Prices,
    IReadOnlyList<string> Warnings)
{
    public IEnumerable<EffectiveSetting> Settings => Launch.Settings.Effective.All;
}
