namespace Launcher.Clusters.Prices;

/// <summary>One of the cases that a price is given for.</summary>
internal sealed record PriceCase(decimal Minutes, Cost Cost, string Assumption);
