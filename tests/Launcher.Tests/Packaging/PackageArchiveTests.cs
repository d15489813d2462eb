using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Packaging;

public sealed class PackageArchiveTests : IDisposable
{
    private const string Description = """
        {
          "targets": {
            "net10.0/linux-x64": {
              "02-train/1.0.0": { "runtime": { "02-train.dll": {} } },
              "Fast/2.0.0": { "native": { "runtimes/linux-x64/native/libfast.so": {} } }
            }
          },
          "libraries": { "02-train/1.0.0": { "type": "project" }, "Fast/2.0.0": { "type": "package" } }
        }
        """;

    private readonly TempFolder _target = TempFolder.Create("packed");
    private readonly PublishedFolder _published = new();

    public void Dispose()
    {
        _published.Dispose();
        _target.Dispose();
    }

    [Fact]
    public async Task Equal_files_give_equal_bytes_whenever_and_wherever_they_were_written()
    {
        using var again = new PublishedFolder();
        foreach (var file in Directory.EnumerateFiles(again.Path, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2011, 2, 3, 4, 5, 6, DateTimeKind.Utc));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute);
            }
        }

        var first = await PackAsync(_published.Content, "first.tar.gz");
        var second = await PackAsync(again.Content, "second.tar.gz");

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public async Task The_program_is_named_app_stands_at_the_root_and_alone_can_be_started()
    {
        var entries = await PackageArchive.ReadAsync(await PackAsync(_published.Content), CancellationToken.None);

        Assert.Equal(
            [
                "fr/",
                "fr/deep/",
                "02-train.dll",
                "02-train.runtimeconfig.json",
                "app",
                "fr/deep/texts.dll",
                "libfast.so",
            ],
            entries.Select(entry => entry.Name));
        var startable = entries.Where(entry =>
            entry.Type == TarEntryType.RegularFile && entry.Mode.HasFlag(UnixFileMode.UserExecute));
        Assert.Equal("app", Assert.Single(startable).Name);
        Assert.Equal("755", Convert.ToString((int)entries.Single(entry => entry.Name == "app").Mode, 8));
    }

    [Fact]
    public async Task Every_entry_belongs_to_root_and_none_is_a_link()
    {
        var path = await PackAsync(_published.Content);
        await using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        await using var tar = new TarReader(zip);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            Assert.Equal((0, 0), (entry.Uid, entry.Gid));
            Assert.Contains(entry.EntryType, new[] { TarEntryType.RegularFile, TarEntryType.Directory });
            Assert.Equal(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), entry.ModificationTime);
        }
    }

    [Fact]
    public async Task Long_names_and_letters_of_every_plane_survive()
    {
        var name = $"{new string('a', 90)}/{new string('b', 120)} ü 日本 🙂.dll";
        _published.Write(name, [7]);

        var path = await PackAsync(_published.Content);

        await using var zip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(zip, Directory.CreateDirectory(_target.File("job")).FullName, false);
        Assert.Equal([7], File.ReadAllBytes(_target.File("job", name)));
    }

    [Fact]
    public async Task What_is_shared_stands_first_and_keeps_its_bytes_when_the_script_changes()
    {
        _published.Write("02-train.deps.json", Encoding.UTF8.GetBytes(Description));

        var first = await PackAsync(Cache());
        var shared = File.ReadAllBytes(_target.File("job.tar.gz"))[..(int)first.SharedSize];
        _published.Write("02-train.dll", [9, 9, 9]);
        var second = await PackAsync(Cache());

        var entries = await PackageArchive.ReadAsync(_target.File("job.tar.gz"), CancellationToken.None);
        Assert.Equal("libfast.so", entries[0].Name);
        Assert.Equal(8, entries.Count);
        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Equal((first.SharedSize, first.SharedSha256), (second.SharedSize, second.SharedSha256));
        Assert.Equal(shared, File.ReadAllBytes(_target.File("job.tar.gz"))[..(int)second.SharedSize]);
        Assert.Equal(first.SharedSha256, Convert.ToHexStringLower(SHA256.HashData(shared)));
    }

    [Fact]
    public async Task Only_what_changed_is_compressed_anew_and_the_bytes_do_not_hang_on_that()
    {
        _published.Write("02-train.deps.json", Encoding.UTF8.GetBytes(Description));
        await PackAsync(Cache());
        var kept = Directory.GetFiles(_target.File("members")).Length;
        _published.Write("02-train.dll", [9, 9, 9]);

        var after = await PackAsync(Cache());
        var anew = await PackAsync(new MemberCache(_target.File("other"), TimeProvider.System));

        Assert.Equal(kept + 1, Directory.GetFiles(_target.File("members")).Length);
        Assert.Equal(anew, after);
    }

    [Fact]
    public async Task A_kept_part_that_is_damaged_is_made_again()
    {
        var first = await PackAsync(Cache());
        foreach (var path in Directory.GetFiles(_target.File("members")))
        {
            File.WriteAllBytes(path, [1, 2, 3]);
        }

        Assert.Equal(first, await PackAsync(Cache()));
    }

    [Fact]
    public async Task Parts_that_nobody_used_for_a_month_are_deleted()
    {
        var clock = new ManualClock();
        var cache = new MemberCache(_target.File("members"), clock);
        await PackAsync(cache);
        clock.Advance(TimeSpan.FromDays(29).TotalSeconds);
        await PackAsync(cache);
        clock.Advance(TimeSpan.FromDays(2).TotalSeconds);

        cache.Prune();
        Assert.NotEmpty(Directory.GetFiles(_target.File("members")));

        clock.Advance(TimeSpan.FromDays(31).TotalSeconds);
        cache.Prune();
        Assert.Empty(Directory.GetFiles(_target.File("members")));
    }

    private async Task<string> PackAsync(PackageContent content, string name = "job.tar.gz")
    {
        var path = _target.File(name);
        await PackageArchive.WriteAsync(content.Files, path, Cache(), CancellationToken.None);
        return path;
    }

    private MemberCache Cache() => new(_target.File("members"), TimeProvider.System);

    private Task<PackedArchive> PackAsync(MemberCache cache) =>
        PackageArchive.WriteAsync(_published.Content.Files, _target.File("job.tar.gz"), cache, CancellationToken.None);
}
