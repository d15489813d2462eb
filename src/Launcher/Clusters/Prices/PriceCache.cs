using System.Text.Json;
using Launcher.Installations;
using Launcher.Runs;

namespace Launcher.Clusters.Prices;

/// <summary>
/// Listed prices of a region in the user's cache folder, one file a region. A file that cannot be read counts as none.
/// </summary>
internal sealed class PriceCache(string folder)
{
    private const int Version = 1;

    public static PriceCache Of(IReadOnlyDictionary<string, string> environment) =>
        new(Path.Combine(CacheFolder.Of(environment), "prices"));

    /// <summary>Null when there is none.</summary>
    public ListedPrices? Read(string region)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllText(PathOf(region)), JsonText.Options);
            return kept is { Version: Version, Prices: { Instances: not null, Volumes: not null } prices }
                && kept.Region == region
                    ? prices.Sound()
                    : null;
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Null, or why the prices could not be kept.</summary>
    public string? Write(string region, ListedPrices prices)
    {
        var unfinished = $"{PathOf(region)}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(
                unfinished, JsonSerializer.Serialize(new Kept(Version, region, prices), JsonText.Options));
            File.Move(unfinished, PathOf(region), overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"The prices could not be kept in '{folder}': {failure.Message}";
        }
    }

    private string PathOf(string region) => Path.Combine(folder, region + ".json");

    private sealed record Kept(int Version, string Region, ListedPrices Prices);
}
