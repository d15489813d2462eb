using Launcher.Failures;

namespace Launcher.Installations;

/// <summary>Fetches a release and proves by its checksum that it is the published one.</summary>
internal sealed class SparkDownload(HttpClient client, SparkSources sources, SparkRelease release, string cache)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ResumedDownload _download = new(client, Patience);

    private string Part => Path.Combine(cache, release.Archive + ".part");

    /// <summary>The published digits: of a file that a person put into the cache, else from the net.</summary>
    public async Task<string> ChecksumAsync(CancellationToken stop)
    {
        var placed = Path.Combine(cache, release.Checksum);
        var text = File.Exists(placed)
            ? await File.ReadAllTextAsync(placed, stop)
            : await FetchTextAsync(SparkSources.At(sources.Checksums, release, release.Checksum), stop);
        return SparkChecksum.Parse(text)
            ?? throw LauncherException.Environment(
                $"'{release.Checksum}' holds no SHA-512 of '{release.Archive}'. {WayOut()}");
    }

    /// <summary>The path of the checked archive.</summary>
    public async Task<string> FetchAsync(string checksum, Action<ByteProgress> onProgress, CancellationToken stop)
    {
        var wasResumed = File.Exists(Part);
        await FetchPartAsync(onProgress, stop);
        if (await SparkChecksum.OfAsync(Part, stop) == checksum)
        {
            return Part;
        }

        // What lay there may be of another day's file: once more from its beginning.
        File.Delete(Part);
        return wasResumed
            ? await FetchAsync(checksum, onProgress, stop)
            : throw LauncherException.Environment(
                $"The '{release.Archive}' that came does not have the published SHA-512 and was deleted. {WayOut()}");
    }

    /// <summary>What a person can do without the net.</summary>
    public string WayOut() =>
        $"Set SPARK_HOME to a Spark 3.5, or put '{release.Archive}' and '{release.Checksum}' from "
        + $"'{SparkSources.At(sources.Checksums, release, "")}' into '{cache}'.";

    private async Task FetchPartAsync(Action<ByteProgress> onProgress, CancellationToken stop)
    {
        Exception? last = null;
        foreach (var place in sources.Archives)
        {
            try
            {
                await _download.FetchAsync(
                    SparkSources.At(place, release, release.Archive), Part, onProgress, stop);
                return;
            }
            catch (Exception unreachable)
                when (unreachable is HttpRequestException or HttpIOException or TimeoutException)
            {
                last = unreachable;
            }
        }

        throw Unreachable(last!);
    }

    private async Task<string> FetchTextAsync(Uri place, CancellationToken stop)
    {
        try
        {
            return await client.GetStringAsync(place, stop).WaitAsync(Patience, stop);
        }
        catch (Exception unreachable)
            when (unreachable is HttpRequestException or HttpIOException or TimeoutException)
        {
            throw Unreachable(unreachable);
        }
    }

    private LauncherException Unreachable(Exception cause)
    {
        var hosts = sources.Archives.Prepend(sources.Checksums).Select(place => place.Host).Distinct();
        return LauncherException.Environment(
            $"Spark {release.Version} could not be fetched from {NearMisses.Quoted(hosts, " or ")}: "
            + $"{cause.Message.TrimEnd('.')}. {WayOut()}",
            cause);
    }
}
