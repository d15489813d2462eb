using System.Security.Cryptography;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>Whether what lies at an address is the file that belongs there.</summary>
/// <param name="beginning">How the object may have been put together; null for the usual parts only.</param>
internal sealed class StoredProof(S3Store store, S3Address address, FileSegment file, SharedBeginning? beginning)
{
    /// <exception cref="StorageException">It is another content, or cut short.</exception>
    public async Task RequireAsync(GetObjectMetadataResponse there, CancellationToken stop)
    {
        if (there.ContentLength != file.Size)
        {
            throw Other($"has {there.ContentLength} bytes, and '{file.Path}', which belongs there, has {file.Size}.");
        }

        // What came another way has no checksum of ours, or one of other parts: only reading it tells.
        if (!await HasOurChecksumAsync(there.ChecksumSHA256, stop) && await ReadHashAsync(stop) != file.Sha256)
        {
            throw Other($"has another content than '{file.Path}', which belongs there.");
        }
    }

    private async Task<bool> HasOurChecksumAsync(string? known, CancellationToken stop)
    {
        if (known is null)
        {
            return false;
        }

        if (S3Object.WholeSha256(known) is { } hash)
        {
            return hash == file.Sha256;
        }

        return (beginning is not null
                && known == FileParts.Checksum(
                    Convert.FromHexString(beginning.Sha256), Convert.FromHexString(beginning.RestSha256)))
            || known == await new FileParts(file).ChecksumAsync(stop);
    }

    private async Task<string?> ReadHashAsync(CancellationToken stop)
    {
        await using var content = await store.OpenAsync(address, 0, Math.Max(file.Size, 1), stop);
        return content is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    private StorageException Other(string how) =>
        new(StorageFailure.Refused, address, $"'{address}' {how} Delete that object and repeat the command.");
}
