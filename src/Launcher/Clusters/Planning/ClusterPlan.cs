using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Prices;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Sizing;

namespace Launcher.Clusters.Planning;

/// <summary>What a launch would ask for and cost.</summary>
/// <param name="Offered">Types that the region has; null where that is not known.</param>
/// <param name="Price">Null where a price is unknown; the warnings say why.</param>
internal sealed record ClusterPlan(
    string Source,
    string? ConfigName,
    string? Profile,
    ClusterLaunch Launch,
    IReadOnlySet<string>? Offered,
    SizedCluster Sizing,
    PriceRange? Price,
    PriceBook Prices,
    IReadOnlyList<string> Warnings)
{
    public RunJobFlowRequest Request => LaunchRequest.Of(Launch);

    /// <summary>What to try in turn while there is no capacity; the first is the request itself.</summary>
    public IReadOnlyList<LaunchCandidate> Candidates => new LaunchCandidates(Launch, Prices, Offered).All();

    /// <summary>Why the cost is not known; null when it is.</summary>
    public string? UnknownPrices => new PriceEstimate(Launch.Settings, Prices).Unknown(Launch.Capacity);

    public IEnumerable<EffectiveSetting> Settings => Launch.Settings.Effective.All;
}
