using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Launcher.Packaging;

/// <summary>
/// Writes files as .tar.gz so that equal files give equal bytes: names in order, one time, one owner, no links. Files
/// stand at the root, because the archive's own name becomes the folder on the cluster.
/// </summary>
internal static class PackageArchive
{
    private const UnixFileMode Plain =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public const UnixFileMode Startable =
        Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Some versions of tar complain about a time before 1970 and a day.
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(IReadOnlyList<PackageFile> files, string path, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await using var zip = new GZipStream(file, CompressionLevel.Optimal);
        await using var tar = new TarWriter(zip, TarEntryFormat.Gnu);
        foreach (var folder in FoldersOf(files))
        {
            await tar.WriteEntryAsync(Entry(TarEntryType.Directory, folder + "/", Startable), stop);
        }

        foreach (var item in files)
        {
            await using var content = File.OpenRead(item.Path);
            var entry = Entry(TarEntryType.RegularFile, item.Name, item.IsProgram ? Startable : Plain);
            entry.DataStream = content;
            await tar.WriteEntryAsync(entry, stop);
        }
    }

    /// <summary>Names, kinds and modes of what an archive holds, by reading it again.</summary>
    public static async Task<IReadOnlyList<(string Name, TarEntryType Type, UnixFileMode Mode)>> ReadAsync(
        string path,
        CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        await using var zip = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(zip);
        var entries = new List<(string, TarEntryType, UnixFileMode)>();
        while (await tar.GetNextEntryAsync(copyData: false, stop) is { } entry)
        {
            entries.Add((entry.Name, entry.EntryType, entry.Mode));
        }

        return entries;
    }

    public static async Task<string> HashAsync(string path, CancellationToken stop)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    private static GnuTarEntry Entry(TarEntryType type, string name, UnixFileMode mode) =>
        new(type, name)
        {
            Mode = mode,
            Uid = 0,
            Gid = 0,
            UserName = "root",
            GroupName = "root",
            ModificationTime = Time,
            AccessTime = Time,
            ChangeTime = Time,
        };

    private static IEnumerable<string> FoldersOf(IReadOnlyList<PackageFile> files) =>
        files
            .SelectMany(file => Above(file.Name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Above(string name)
    {
        for (var slash = name.IndexOf('/'); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            yield return name[..slash];
        }
    }
}
