using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Launcher.Clusters.Storage;

/// <summary>A part of a file with its hash.</summary>
/// <param name="Number">Counted from 1, as S3 does.</param>
internal sealed record FilePart(int Number, byte[] Bytes, byte[] Sha256);

/// <summary>
/// A file cut into parts of one size, so that whoever has the file can tell the checksum that S3 keeps of the parts.
/// </summary>
internal sealed class FileParts(FileSegment segment)
{
    private const long UsualSize = 8 * 1024 * 1024;
    private const long MostParts = 10_000;

    public long PartSize { get; } = Math.Max(UsualSize, (segment.Size + MostParts - 1) / MostParts);

    public int Count => (int)((segment.Size + PartSize - 1) / PartSize);

    /// <summary>What S3 gives as the checksum of an object in parts with these hashes.</summary>
    public static string Checksum(params IEnumerable<byte[]> hashes)
    {
        using var parts = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        foreach (var hash in hashes)
        {
            parts.AppendData(hash);
            count++;
        }

        return $"{Convert.ToBase64String(parts.GetHashAndReset())}-{count}";
    }

    /// <summary>In order; each byte is read once.</summary>
    /// <param name="whole">Is given all bytes in order.</param>
    public async IAsyncEnumerable<FilePart> ReadAsync(
        IncrementalHash whole,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await using var file = File.OpenRead(segment.Path);
        file.Position = segment.From;
        for (var number = 1; number <= Count; number++)
        {
            var bytes = new byte[Math.Min(PartSize, segment.Size - ((number - 1) * PartSize))];
            await file.ReadExactlyAsync(bytes, stop);
            whole.AppendData(bytes);
            yield return new FilePart(number, bytes, SHA256.HashData(bytes));
        }
    }

    public async Task<string> ChecksumAsync(CancellationToken stop)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var hashes = new List<byte[]>();
        await foreach (var part in ReadAsync(whole, stop))
        {
            hashes.Add(part.Sha256);
        }

        return Checksum(hashes);
    }
}
