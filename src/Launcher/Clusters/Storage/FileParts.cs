using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Launcher.Clusters.Storage;

/// <summary>A part of a file with its hash.</summary>
/// <param name="Number">Counted from 1, as S3 does.</param>
internal sealed record FilePart(int Number, byte[] Bytes, byte[] Sha256);

/// <summary>
/// A file cut into parts of one size, so that whoever has the file can tell the checksum that S3 keeps of the parts.
/// </summary>
internal sealed class FileParts(string path, long size)
{
    private const long UsualSize = 8 * 1024 * 1024;
    private const long MostParts = 10_000;

    public long PartSize { get; } = Math.Max(UsualSize, (size + MostParts - 1) / MostParts);

    public int Count => (int)((size + PartSize - 1) / PartSize);

    /// <summary>In order; the file is read once.</summary>
    /// <param name="whole">Is given all bytes in order.</param>
    public async IAsyncEnumerable<FilePart> ReadAsync(
        IncrementalHash whole,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        for (var number = 1; number <= Count; number++)
        {
            var bytes = new byte[Math.Min(PartSize, size - ((number - 1) * PartSize))];
            await file.ReadExactlyAsync(bytes, stop);
            whole.AppendData(bytes);
            yield return new FilePart(number, bytes, SHA256.HashData(bytes));
        }
    }

    /// <summary>What S3 gives as the checksum of an object in these parts.</summary>
    public async Task<string> ChecksumAsync(CancellationToken stop)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var parts = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var part in ReadAsync(whole, stop))
        {
            parts.AppendData(part.Sha256);
        }

        return $"{Convert.ToBase64String(parts.GetHashAndReset())}-{Count}";
    }
}
