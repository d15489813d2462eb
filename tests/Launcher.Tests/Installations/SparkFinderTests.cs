using System.Runtime.Versioning;
using Launcher.Failures;
using Launcher.Installations;
using Support;

namespace Launcher.Tests.Installations;

[UnsupportedOSPlatform("windows")]
public sealed class SparkFinderTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("spark ü");
    private readonly FileServer _server = new();
    private readonly Dictionary<string, string> _environment = [];
    private readonly List<ByteProgress> _progress = [];

    public SparkFinderTests()
    {
        _environment["XDG_CACHE_HOME"] = _folder.File("cache");
        _environment["HOME"] = _folder.Path;
        FakeSpark.Publish(_server);
        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "Caches lie elsewhere.");
    }

    private string Cache => _folder.File("cache", "notebooks");

    private string Home => Path.Combine(Cache, FakeSpark.Release.Name);

    private string Part => Path.Combine(Cache, FakeSpark.Release.Archive + ".part");

    private string WayOut =>
        $"Set SPARK_HOME to a Spark 3.5, or put 'spark-3.5.6-bin-hadoop3.tgz' and 'spark-3.5.6-bin-hadoop3.tgz.sha512' "
        + $"from '{_server.Address}spark-3.5.6/' into '{Cache}'.";

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_named_folder_comes_first()
    {
        _environment["SPARK_HOME"] = FakeSpark.Install(_folder.File("own"), "3.5.4");

        var home = await FindAsync();

        Assert.Equal((_folder.File("own"), "3.5.4"), (home.Path, home.Version));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_named_folder_without_Spark_is_refused()
    {
        _environment["SPARK_HOME"] = _folder.Path;

        Assert.Equal(
            $"SPARK_HOME names '{_folder.Path}', which holds no Spark (no 'jars/spark-core_*.jar'). "
                + "Set it to a Spark 3.5, or unset it to have one fetched.",
            await RefusalAsync());
    }

    [Theory]
    [InlineData("4.0.0", "2.13")]
    [InlineData("3.4.2", "2.12")]
    [InlineData("3.5.6", "2.13")]
    public async Task A_named_Spark_of_another_version_is_refused(string version, string scala)
    {
        var folder = FakeSpark.Install(_folder.File("own"), version, scala);
        _environment["SPARK_HOME"] = folder;

        Assert.Equal(
            $"SPARK_HOME names '{folder}', which holds Spark {version} for Scala {scala}. "
                + "Set it to a Spark 3.5 for Scala 2.12, or unset it to have one fetched.",
            await RefusalAsync());
    }

    [Fact]
    public async Task A_release_is_fetched_checked_and_unpacked_once()
    {
        var home = await FindAsync();
        var again = await FindAsync();

        Assert.Equal(Home, home.Path);
        Assert.Equal(home, again);
        Assert.Equal(["spark-3.5.6-bin-hadoop3.tgz.sha512", "spark-3.5.6-bin-hadoop3.tgz"], _server.Requests);
        Assert.Equal(["lock", FakeSpark.Release.Name], Names());
        Assert.True(File.GetUnixFileMode(Path.Combine(Home, "bin", "spark-submit")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(new ByteProgress(FakeSpark.Archive.Length, FakeSpark.Archive.Length), _progress[^1]);
    }

    [Fact]
    public async Task A_broken_connection_goes_on_at_the_next_place_where_it_broke()
    {
        _server.BreakAfter = 100_000;

        await FindAsync();

        Assert.Equal(
            [
                "spark-3.5.6-bin-hadoop3.tgz.sha512",
                "spark-3.5.6-bin-hadoop3.tgz",
                "spark-3.5.6-bin-hadoop3.tgz from 100000",
            ],
            _server.Requests);
        Assert.Equal(FakeSpark.Archive.Length, _progress[^1].Total);
    }

    [Fact]
    public async Task A_server_without_ranges_sends_everything_again()
    {
        _server.BreakAfter = 100_000;
        _server.KnowsRanges = false;

        Assert.Equal(Home, (await FindAsync()).Path);
    }

    [Fact]
    public async Task A_part_of_another_file_is_fetched_again_from_its_beginning()
    {
        Directory.CreateDirectory(Cache);
        File.WriteAllText(Part, "something else");

        await FindAsync();

        Assert.Equal(
            ["spark-3.5.6-bin-hadoop3.tgz from 14", "spark-3.5.6-bin-hadoop3.tgz"],
            _server.Requests.Skip(1));
        Assert.False(File.Exists(Part));
    }

    [Fact]
    public async Task An_archive_that_is_not_the_published_one_is_deleted()
    {
        _server.Files[FakeSpark.Release.Archive] = [1, 2, 3];

        Assert.Equal(
            "The 'spark-3.5.6-bin-hadoop3.tgz' that came does not have the published SHA-512 and was deleted. "
                + WayOut,
            await RefusalAsync());
        Assert.Equal(["lock"], Names());
    }

    [Fact]
    public async Task A_release_that_no_place_has_says_what_to_do()
    {
        _server.Files.Remove(FakeSpark.Release.Archive);

        Assert.Equal(
            "Spark 3.5.6 could not be fetched from '127.0.0.1': "
                + "Response status code does not indicate success: 404 (Not Found). " + WayOut,
            await RefusalAsync());
    }

    [Fact]
    public async Task Without_the_net_one_sentence_says_what_to_do()
    {
        _server.Dispose();

        var refusal = await RefusalAsync();

        Assert.StartsWith("Spark 3.5.6 could not be fetched from '127.0.0.1': ", refusal, StringComparison.Ordinal);
        Assert.EndsWith("into '" + Cache + "'.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_a_person_put_there_needs_no_net()
    {
        _server.Dispose();
        Place(FakeSpark.Archive);

        Assert.Equal(Home, (await FindAsync()).Path);
        Assert.True(File.Exists(Path.Combine(Cache, FakeSpark.Release.Archive)));
    }

    [Fact]
    public async Task An_archive_that_a_person_put_there_is_checked()
    {
        Place([1, 2, 3]);

        Assert.Equal(
            $"'{Path.Combine(Cache, FakeSpark.Release.Archive)}' does not have the published SHA-512. "
                + "Delete it, or put a whole one there.",
            await RefusalAsync());
    }

    [Fact]
    public async Task A_stop_leaves_the_part_for_the_next_time_and_nothing_else()
    {
        _server.HangAfter = 100_000;
        using var stop = new CancellationTokenSource();

        var finding = FindAsync(progress =>
        {
            if (progress.Done == 100_000)
            {
                stop.Cancel();
            }
        }, stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => finding);
        Assert.Equal(100_000, new FileInfo(Part).Length);
        Assert.Equal(["lock", FakeSpark.Release.Archive + ".part"], Names());
        _server.HangAfter = null;
        await FindAsync();
        Assert.Equal("spark-3.5.6-bin-hadoop3.tgz from 100000", _server.Requests[^1]);
    }

    [Fact]
    public async Task What_a_killed_launcher_left_half_unpacked_goes_away()
    {
        Directory.CreateDirectory(Path.Combine(Cache, FakeSpark.Release.Name + ".new", "jars"));

        await FindAsync();

        Assert.Equal(["lock", FakeSpark.Release.Name], Names());
    }

    private IEnumerable<string> Names() =>
        new DirectoryInfo(Cache).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal);

    private void Place(byte[] archive)
    {
        Directory.CreateDirectory(Cache);
        File.WriteAllBytes(Path.Combine(Cache, FakeSpark.Release.Archive), archive);
        File.WriteAllText(Path.Combine(Cache, FakeSpark.Release.Checksum), FakeSpark.Checksum);
    }

    private async Task<string> RefusalAsync()
    {
        var refusal = await Assert.ThrowsAsync<LauncherException>(() => FindAsync());
        Assert.Equal(ExitCodes.Environment, refusal.ExitCode);
        return refusal.Message;
    }

    private Task<InstalledSpark> FindAsync(Action<ByteProgress>? onProgress = null, CancellationToken stop = default)
    {
        // The second place is the same server: it answers what the first attempt did not bring.
        var sources = new SparkSources(_server.Address, [_server.Address, _server.Address]);
        return new SparkFinder(_environment, sources, TimeProvider.System).FindAsync(
            () => { }, onProgress ?? _progress.Add, stop);
    }
}
