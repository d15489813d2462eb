namespace Launcher.Clusters.Prices;

/// <summary>What a launch may cost.</summary>
/// <param name="Expected">Null while nothing says how long the work takes.</param>
/// <param name="Most">At the limit, with all machines that scaling may add, on-demand, of the dearest type.</param>
/// <param name="MostPerHour">What the cluster costs an hour then.</param>
internal sealed record PriceRange(PriceCase Least, PriceCase? Expected, PriceCase Most, decimal MostPerHour);
