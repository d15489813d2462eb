using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Launcher.Clusters.Storage;
using Launcher.Packaging;
using Launcher.Runs;

namespace Launcher.Clusters.Requests;

/// <summary>Where a package goes in S3; the address holds the content's hash, so nothing is overwritten.</summary>
/// <param name="Shared">Of the archive's beginning, which other packages have too; null for none.</param>
/// <param name="IsMade">False while the hash is not known: a package has to be made first.</param>
internal sealed record PackageAddress(string Archive, string Shim, bool IsMade, string? Shared = null)
{
    private const string SharedName = "shared.gz";
    private const string Unmade = "SHA256-OF-PACKAGE";

    public static PackageAddress Of(string packages, PackageRecord? record)
    {
        var shim = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PackageShim.Text)));
        return new PackageAddress(
            $"{packages}artifacts/{record?.Sha256 ?? Unmade}/{PackageRecord.ArchiveName}",
            $"{packages}artifacts/{shim}/{PackageShim.FileName}",
            record is not null,
            record?.SharedSha256 is { } shared ? $"{packages}artifacts/{shared}/{SharedName}" : null);
    }

    /// <summary>What need not be sent again of the package; null for nothing.</summary>
    public SharedBeginning? Beginning(PackageRecord record) =>
        Shared is { } address && record is { SharedSha256: { } shared, OwnSha256: { } own }
            ? new SharedBeginning(S3Address.Parse(address), record.SharedSize, shared, own)
            : null;

    /// <summary>The package that 'package' left in the folder, whatever its sources are by now.</summary>
    public static PackageRecord? Read(string folder)
    {
        var path = Path.Combine(folder, PackageRecord.FileName);
        try
        {
            return File.Exists(path) && File.Exists(Path.Combine(folder, PackageRecord.ArchiveName))
                ? JsonSerializer.Deserialize<PackageRecord>(File.ReadAllBytes(path), JsonText.Options)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
