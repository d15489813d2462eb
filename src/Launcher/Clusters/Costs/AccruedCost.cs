using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Costs;

/// <summary>What a cluster has cost up to a moment, in dollars.</summary>
/// <param name="Cost">Null when a price is unknown: hours are all that can be said then, never zero dollars.</param>
/// <param name="PerHour">Of the machines that live now.</param>
/// <param name="Prices">Day of the prices, or days of the oldest.</param>
/// <param name="Notes">What is estimated or left out.</param>
internal sealed record AccruedCost(
    Cost? Cost,
    long InstanceSeconds,
    decimal? PerHour,
    Confidence Confidence,
    string Prices,
    IReadOnlyList<string> Notes);
