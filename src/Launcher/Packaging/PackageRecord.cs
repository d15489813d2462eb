using System.Text.Json;
using Launcher.Runs;

namespace Launcher.Packaging;

/// <summary>package.json: what a package holds and what it needs, beside the package.</summary>
internal sealed record PackageRecord
{
    public const string FileName = "package.json";
    public const string ArchiveName = "job.tar.gz";

    public required string Source { get; init; }

    public required string Runtime { get; init; }

    /// <summary>Of all that the package was made from; equal fingerprints give equal packages.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Of the archive's bytes.</summary>
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    /// <summary>Length of the archive's beginning that packages of other scripts have too; 0 for none.</summary>
    public long SharedSize { get; init; }

    /// <summary>Of those bytes; null for none.</summary>
    public string? SharedSha256 { get; init; }

    /// <summary>Of the bytes after them; null for none.</summary>
    public string? OwnSha256 { get; init; }

    public required int FileCount { get; init; }

    /// <summary>Null when nothing native is inside.</summary>
    public LibraryLevel? Glibc { get; init; }

    public LibraryLevel? StandardCpp { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Null unless the folder holds the package of this fingerprint, whole.</summary>
    public static async Task<PackageRecord?> FindAsync(string folder, string fingerprint, CancellationToken stop)
    {
        var (path, archive) = (Path.Combine(folder, FileName), Path.Combine(folder, ArchiveName));
        if (!File.Exists(path) || !File.Exists(archive))
        {
            return null;
        }

        try
        {
            var record = JsonSerializer.Deserialize<PackageRecord>(
                await File.ReadAllBytesAsync(path, stop), JsonText.Options);
            return record?.Fingerprint == fingerprint
                && new FileInfo(archive).Length == record.Size
                && await PackageArchive.HashAsync(archive, stop) == record.Sha256
                ? record
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Save(string folder) =>
        WholeFile.Write(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, JsonText.Options));
}
