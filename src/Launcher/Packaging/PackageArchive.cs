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

    // Two blocks of zeros end a tar.
    private const int EndSize = 1024;

    // Some versions of tar complain about a time before 1970 and a day.
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// One gzip member after another: unpackers read them as one, and those that are kept are not compressed again.
    /// </summary>
    public static async Task<PackedArchive> WriteAsync(
        IReadOnlyList<PackageFile> files,
        string path,
        MemberCache cache,
        CancellationToken stop)
    {
        var members = PackageMember.Of(files);
        var packed = new byte[members.Count][];
        await Parallel.ForAsync(
            0,
            members.Count,
            stop,
            async (i, either) => packed[i] = await cache.GetAsync(
                await members[i].KeyAsync(either), () => CompressAsync(members[i], either), either));

        var shared = members.Count(member => member.IsShared);
        var parts = packed.Append(End()).ToList();
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            foreach (var part in parts)
            {
                whole.AppendData(part);
                await file.WriteAsync(part, stop);
            }
        }

        return new PackedArchive(
            parts.Sum(part => (long)part.Length),
            Convert.ToHexStringLower(whole.GetHashAndReset()),
            parts.Take(shared).Sum(part => (long)part.Length),
            shared == 0 ? null : HashOf(parts.Take(shared)),
            shared == 0 ? null : HashOf(parts.Skip(shared)));
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

    private static async Task<byte[]> CompressAsync(PackageMember member, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        await using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            // Not disposed: that would end the archive after this member.
            var tar = new TarWriter(zip, TarEntryFormat.Gnu, leaveOpen: true);
            foreach (var (name, file) in member.Entries)
            {
                await WriteAsync(tar, name, file, stop);
            }
        }

        return bytes.ToArray();
    }

    private static async Task WriteAsync(TarWriter tar, string name, PackageFile? file, CancellationToken stop)
    {
        if (file is null)
        {
            await tar.WriteEntryAsync(Entry(TarEntryType.Directory, name, Startable), stop);
            return;
        }

        await using var content = File.OpenRead(file.Path);
        var entry = Entry(TarEntryType.RegularFile, name, file.IsProgram ? Startable : Plain);
        entry.DataStream = content;
        await tar.WriteEntryAsync(entry, stop);
    }

    private static byte[] End()
    {
        var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(new byte[EndSize]);
        }

        return bytes.ToArray();
    }

    private static string HashOf(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
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
}
