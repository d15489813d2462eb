using System.IO.Compression;
using System.Text;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Storage;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Logs;

public sealed class LogStreamTests
{
    private static readonly S3Address Folder = S3Address.Parse("s3://team/logs/j-1/");

    private readonly JumpingClock _clock = new();
    private readonly MemoryStore _store;

    public LogStreamTests() => _store = new MemoryStore(_clock);

    [Theory]
    [InlineData("stderr.gz")]
    [InlineData("stderr.txt.gz")]
    [InlineData("stderr")]
    public async Task A_file_is_read_whatever_its_name_and_form(string name)
    {
        var text = "first\r\nsecond\n\nfourth";
        await WriteAsync(name, name == "stderr" ? Encoding.UTF8.GetBytes(text) : Compressed(text));

        Assert.Equal(["first", "second", "", "fourth"], await LinesAsync(name));
    }

    [Fact]
    public async Task Plain_text_behind_a_compressed_name_is_read_as_text()
    {
        await WriteAsync("stderr.gz", Encoding.UTF8.GetBytes("plain\ntext\n"));

        Assert.Equal(["plain", "text"], await LinesAsync("stderr.gz"));
    }

    [Fact]
    public async Task Parts_compressed_one_after_the_other_are_one_text()
    {
        await WriteAsync("stderr.gz", [.. Compressed("first\n"), .. Compressed("second\n")]);

        Assert.Equal(["first", "second"], await LinesAsync("stderr.gz"));
    }

    [Fact]
    public async Task Of_a_bar_that_overwrites_itself_the_last_state_is_left()
    {
        await WriteAsync("stdout.gz", Compressed("10 %\r50 %\r100 %\ndone\n"));

        Assert.Equal(["100 %", "done"], await LinesAsync("stdout.gz"));
    }

    [Fact]
    public async Task Every_cut_gives_the_beginning_of_the_text_and_never_throws()
    {
        var random = new Random(7);
        var whole = string.Concat(Enumerable.Range(0, 3000).Select(i => $"line {i} {random.Next()}\n"));
        var bytes = Compressed(whole);
        for (var i = 0; i < 60; i++)
        {
            var length = random.Next(bytes.Length);
            await WriteAsync("cut.gz", bytes[..length]);

            var lines = await LinesAsync("cut.gz");

            var expected = whole.Split('\n');
            Assert.Equal(expected.Take(lines.Count - 1), lines.SkipLast(1));
            Assert.True(length < 2000 || lines.Count > 10, $"{length} bytes gave {lines.Count} lines.");
        }
    }

    [Fact]
    public async Task Random_bytes_never_throw()
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(5000)];
            random.NextBytes(bytes);
            if (bytes.Length > 3 && i % 2 == 0)
            {
                (bytes[0], bytes[1], bytes[2]) = (0x1f, 0x8b, 8);
            }

            await WriteAsync("noise.gz", bytes);
            await LinesAsync("noise.gz");
        }
    }

    [Fact]
    public async Task A_line_without_an_end_is_kept_up_to_a_bound()
    {
        await WriteAsync("stdout.gz", Compressed(new string('x', 3_000_000) + "\nafter\n"));

        var lines = await LinesAsync("stdout.gz");

        Assert.Equal([LogStream.LongestLine, 5], lines.Select(line => line.Length));
    }

    [Fact]
    public async Task Of_a_huge_file_its_beginning_and_end_are_kept()
    {
        var text = string.Concat(Enumerable.Range(1, 200_000).Select(i => $"line {i}\n"));
        await WriteAsync("stderr.gz", Compressed(text));
        var budget = new ReadBudget(_clock, ReadBudget.OfExplaining);

        var kept = await LogText.ReadAsync(_store, await FileAsync("stderr.gz"), budget, CancellationToken.None);

        Assert.Equal(20_500, kept.Lines.Count);
        Assert.Equal((1, "line 1"), (kept.Lines[0].Number, kept.Lines[0].Text));
        Assert.Equal((200_000, "line 200000"), (kept.Lines[^1].Number, kept.Lines[^1].Text));
    }

    [Fact]
    public async Task No_more_than_64_MB_are_asked_for_and_of_plain_text_the_last_ones()
    {
        var store = new MeasuredStore(_store);
        var size = ReadBudget.StoredBytes + 1000;
        foreach (var (name, from) in new[] { ("stderr.gz", 0L), ("stderr", 1000L) })
        {
            await WriteAsync(name, Encoding.UTF8.GetBytes("x\n"));
            var file = (await FileAsync(name)) with { Size = size };
            var stream = new LogStream(store, file, new ReadBudget(_clock, ReadBudget.OfExplaining));
            await foreach (var _ in stream.LinesAsync(CancellationToken.None))
            {
            }

            Assert.Equal((from, ReadBudget.StoredBytes), store.Asked);
            Assert.True(stream.IsShortened);
        }
    }

    [Fact]
    public async Task Reading_ends_when_its_time_is_up()
    {
        await WriteAsync("stderr.gz", Compressed("a\nb\n"));
        var budget = new ReadBudget(_clock, ReadBudget.OfExplaining);
        var started = budget.Start();
        _clock.Advance(TimeSpan.FromSeconds(61));
        budget.Stop(started);
        var stream = new LogStream(_store, await FileAsync("stderr.gz"), budget);

        Assert.Empty(await stream.LinesAsync(CancellationToken.None).ToListAsync());
        Assert.True(stream.IsShortened);
    }

    [Theory]
    [InlineData("steps/s-1/stderr.gz", "Step", "s-1", "stderr", "")]
    [InlineData("steps/s-1/stderr.txt.gz", "Step", "s-1", "stderr", "")]
    [InlineData("steps/s-1/controller.2026-11-26-12.gz", "Step", "s-1", "controller", "2026-11-26-12")]
    [InlineData("steps/s-1/stdout-1763900000.txt.gz", "Step", "s-1", "stdout", "1763900000")]
    [InlineData(
        "containers/application_17_0001/container_e02_17_0001_02_000005/stdout.gz", "Container",
        "container_e02_17_0001_02_000005", "stdout", "")]
    [InlineData("node/i-0a/bootstrap-actions/3/stderr.gz", "Bootstrap", "i-0a", "stderr", "")]
    [InlineData("node/i-0a/provision-node/reports/0/i/x.yaml.gz", "Provision", "i-0a", "x.yaml", "")]
    [InlineData("node/i-0a/daemons/a.log.gz", "Other", "i-0a", "a.log", "")]
    [InlineData("", "Other", "", "", "")]
    public void An_address_tells_what_a_file_is(string path, string kind, string owner, string stream, string rotation)
    {
        var stored = new StoredObject(Folder.Below(path), 1, "1", JumpingClock.Noon);

        var file = LogFile.Of(stored, Folder);

        Assert.Equal((kind, owner, stream, rotation), (file.Kind.ToString(), file.Owner, file.Stream, file.Rotation));
    }

    [Fact]
    public void A_container_s_name_tells_application_attempt_and_place()
    {
        var path = "containers/application_17_0001/container_e02_17_0001_02_000005/stdout.gz";

        var file = LogFile.Of(new StoredObject(Folder.Below(path), 1, "1", JumpingClock.Noon), Folder);

        Assert.Equal(("application_17_0001", 2, 5L), (file.Application, file.Number, file.Sequence));
    }

    [Theory]
    [InlineData("s3n://team/logs")]
    [InlineData("s3://team/logs/")]
    [InlineData("s3a://team/logs")]
    public void The_cluster_s_folder_is_the_same_however_its_address_is_written(string logs)
    {
        var cluster = new Amazon.ElasticMapReduce.Model.Cluster { Id = "j-1", LogUri = logs };

        Assert.Equal("s3://team/logs/j-1/", LogFolder.Of(cluster, _store)!.Address.ToString());
    }

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private Task WriteAsync(string name, byte[] bytes) =>
        _store.WriteAsync(Folder.Below(name), bytes, WriteCondition.None, CancellationToken.None);

    private async Task<LogFile> FileAsync(string name) =>
        LogFile.Of((await _store.FindAsync(Folder.Below(name), CancellationToken.None))!, Folder);

    private async Task<List<string>> LinesAsync(string name)
    {
        var budget = new ReadBudget(_clock, ReadBudget.OfExplaining);
        var stream = new LogStream(_store, await FileAsync(name), budget);
        return await stream.LinesAsync(CancellationToken.None).Select(line => line.Text).ToListAsync();
    }
}
