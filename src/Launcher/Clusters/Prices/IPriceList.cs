namespace Launcher.Clusters.Prices;

/// <summary>A place that tells AWS's list prices.</summary>
internal interface IPriceList
{
    /// <summary>For a sentence, such as 'the price list'.</summary>
    string Name { get; }

    /// <summary>
    /// What it says of these types and of volumes. What it does not know is missing from the answer, and why it could
    /// not be asked is the reason beside it.
    /// </summary>
    Task<(ListedPrices Prices, string? Refusal)> ReadAsync(
        string region,
        IReadOnlyCollection<string> types,
        DateTimeOffset now,
        CancellationToken stop);
}
