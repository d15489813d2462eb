using System.Formats.Tar;
using System.IO.Compression;
using Launcher.Packaging;
using Support;

namespace Launcher.Tests.Packaging;

public sealed class PackageArchiveTests : IDisposable
{
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

    private async Task<string> PackAsync(PackageContent content, string name = "job.tar.gz")
    {
        var path = _target.File(name);
        await PackageArchive.WriteAsync(content.Files, path, CancellationToken.None);
        return path;
    }
}
