using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Installations;

/// <summary>Finds a Spark: SPARK_HOME, else one that was fetched before, else the official release.</summary>
internal sealed class SparkFinder(
    IReadOnlyDictionary<string, string> environment,
    SparkSources sources,
    TimeProvider clock)
{
    private const string Variable = "SPARK_HOME";

    private readonly SparkRelease _release = SparkRelease.Current;
    private readonly string _cache = CacheFolder.Of(environment);

    /// <param name="onWait">Called once when another launcher fetches right now.</param>
    public async Task<InstalledSpark> FindAsync(Action onWait, Action<ByteProgress> onProgress, CancellationToken stop)
    {
        if (environment.GetValueOrDefault(Variable) is { Length: > 0 } named)
        {
            return Named(named);
        }

        if (Fetched() is { } home)
        {
            return home;
        }

        try
        {
            Directory.CreateDirectory(_cache);
            using var alone = await FileLock.TakeAsync(Path.Combine(_cache, "lock"), onWait, clock, stop);
            return Fetched() ?? await InstallAsync(onProgress, stop);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw LauncherException.Environment(
                $"'{_cache}' could not be written: {unwritable.Message.TrimEnd('.')}. "
                + $"Make room there, or set {Variable} to a Spark 3.5.",
                unwritable);
        }
    }

    private static InstalledSpark Named(string folder)
    {
        var home = InstalledSpark.Read(folder)
            ?? throw LauncherException.Environment(
                $"{Variable} names '{folder}', which holds no Spark (no 'jars/spark-core_*.jar'). "
                + $"Set it to a Spark 3.5, or unset it to have one fetched.");
        return home.IsUsable
            ? home
            : throw LauncherException.Environment(
                $"{Variable} names '{folder}', which holds Spark {home.Version} for Scala {home.Scala}. Set it to a "
                + "Spark 3.5 for Scala 2.12, or unset it to have one fetched.");
    }

    private InstalledSpark? Fetched() =>
        InstalledSpark.Read(Path.Combine(_cache, _release.Name)) is { IsUsable: true } home ? home : null;

    private async Task<InstalledSpark> InstallAsync(Action<ByteProgress> onProgress, CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var download = new SparkDownload(client, sources, _release, _cache);
        var checksum = await download.ChecksumAsync(stop);
        var placed = Path.Combine(_cache, _release.Archive);
        if (File.Exists(placed))
        {
            return await SparkChecksum.OfAsync(placed, stop) == checksum
                ? await SparkArchive.UnpackAsync(placed, _release, _cache, stop)
                : throw LauncherException.Environment(
                    $"'{placed}' does not have the published SHA-512. Delete it, or put a whole one there.");
        }

        var archive = await download.FetchAsync(checksum, onProgress, stop);
        var home = await SparkArchive.UnpackAsync(archive, _release, _cache, stop);
        File.Delete(archive);
        return home;
    }
}
