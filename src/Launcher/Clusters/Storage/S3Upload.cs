using System.Collections.Concurrent;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>
/// One file on its way to an address that nobody overwrites. What is there already counts once it is proven to be the
/// same.
/// </summary>
internal sealed class S3Upload(S3Door door, S3Store store, S3Address address, FileSegment file)
{
    private const long MostInOnePiece = 16 * 1024 * 1024;
    private const long LeastOfAPart = 5 * 1024 * 1024;
    private const int PartsAtOnce = 4;

    private readonly WriteMark _mark = WriteMark.Create();

    /// <summary>False when the object was there.</summary>
    /// <param name="beginning">Is copied inside S3 instead of being sent again; null to send all.</param>
    public async Task<bool> RunAsync(SharedBeginning? beginning, IProgress<long>? sent, CancellationToken stop)
    {
        var proof = new StoredProof(store, address, file, beginning);
        if (await door.HeadAsync(address, stop) is { } there)
        {
            await proof.RequireAsync(there, stop);
            return false;
        }

        var written = await ConditionalWrite.RepeatAsync(
            () => WriteAsync(beginning, sent, stop),
            async () => _mark.IsOn(await door.HeadAsync(address, stop))?.ETag,
            needsObject: false,
            door.Clock,
            stop);
        if (written is not null)
        {
            return true;
        }

        await proof.RequireAsync(
            await door.HeadAsync(address, stop)
                ?? throw Refused($"'{address}' was written by somebody else and deleted again. Repeat the command."),
            stop);
        return false;
    }

    private async Task<string?> WriteAsync(SharedBeginning? beginning, IProgress<long>? sent, CancellationToken stop)
    {
        if (beginning is { Size: >= LeastOfAPart } && file.Size - beginning.Size is > 0 and <= MostInOnePiece)
        {
            return await ComposeAsync(beginning, sent, stop);
        }

        return file.Size <= MostInOnePiece
            ? await PutAsync(sent, stop)
            : await new PartedUpload(door, address, _mark).RunAsync(id => SendAsync(id, sent, stop), stop);
    }

    private async Task<string?> PutAsync(IProgress<long>? sent, CancellationToken stop)
    {
        var bytes = await ReadAsync(0, file.Size, file.Sha256, stop);
        var meter = new SentBytes(sent, 1);
        var request = new PutObjectRequest
        {
            BucketName = address.Bucket,
            Key = address.Key,
            InputStream = new MemoryStream(bytes, writable: false),
            ContentType = S3Object.ContentType(address),
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            ChecksumSHA256 = Base64(file.Sha256),
            IfNoneMatch = "*",
            StreamTransferProgress = (_, moved) => meter.Set(1, Math.Min(moved.TransferredBytes, bytes.Length)),
        };
        door.Encryption.Apply(request);
        _mark.Apply(request.Metadata);
        var done = await door.AskAsync(
            S3Action.Write, address, () => door.ClientOf(address).PutObjectAsync(request, stop), stop);
        meter.Set(1, bytes.Length);
        return done.ETag;
    }

    // The beginning becomes an object of its own once; S3 then copies it into every file that begins so.
    private async Task<string?> ComposeAsync(SharedBeginning beginning, IProgress<long>? sent, CancellationToken stop)
    {
        var first = file with { Size = beginning.Size, Sha256 = beginning.Sha256 };
        await new S3Upload(door, store, beginning.Address, first).RunAsync(null, sent, stop);
        var rest = await ReadAsync(beginning.Size, file.Size - beginning.Size, beginning.RestSha256, stop);
        var meter = new SentBytes(sent, 2);
        meter.Set(1, beginning.Size);
        var last = new FilePart(2, rest, Convert.FromHexString(beginning.RestSha256));
        return await new PartedUpload(door, address, _mark).RunAsync(
            async id => [await CopyAsync(id, beginning, stop), await SendAsync(id, last, meter, stop)], stop);
    }

    private async Task<PartETag> CopyAsync(string id, SharedBeginning beginning, CancellationToken stop)
    {
        var answer = await door.ClientOf(address).CopyPartAsync(
            new CopyPartRequest
            {
                SourceBucket = beginning.Address.Bucket,
                SourceKey = beginning.Address.Key,
                DestinationBucket = address.Bucket,
                DestinationKey = address.Key,
                UploadId = id,
                PartNumber = 1,
            },
            stop);
        return answer.ChecksumSHA256 is { } copied && copied != Base64(beginning.Sha256)
            ? throw Refused($"'{beginning.Address}' changed while it was copied. Repeat the command.")
            : new PartETag(1, answer.ETag) { ChecksumSHA256 = Base64(beginning.Sha256) };
    }

    private async Task<IReadOnlyList<PartETag>> SendAsync(string id, IProgress<long>? sent, CancellationToken stop)
    {
        var parts = new FileParts(file);
        var meter = new SentBytes(sent, parts.Count);
        var arrived = new ConcurrentBag<PartETag>();
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            await Parallel.ForEachAsync(
                parts.ReadAsync(whole, stop),
                new ParallelOptions { MaxDegreeOfParallelism = PartsAtOnce, CancellationToken = stop },
                async (part, either) => arrived.Add(await SendAsync(id, part, meter, either)));
        }
        catch (EndOfStreamException)
        {
            throw Changed();
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset()) == file.Sha256 ? [.. arrived] : throw Changed();
    }

    private async Task<PartETag> SendAsync(string id, FilePart part, SentBytes meter, CancellationToken stop)
    {
        var checksum = Convert.ToBase64String(part.Sha256);
        var answer = await door.ClientOf(address).UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = address.Bucket,
                Key = address.Key,
                UploadId = id,
                PartNumber = part.Number,
                PartSize = part.Bytes.Length,
                InputStream = new MemoryStream(part.Bytes, writable: false),
                ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
                ChecksumSHA256 = checksum,
                StreamTransferProgress = (_, moved) =>
                    meter.Set(part.Number, Math.Min(moved.TransferredBytes, part.Bytes.Length)),
            },
            stop);
        meter.Set(part.Number, part.Bytes.Length);
        return new PartETag(part.Number, answer.ETag) { ChecksumSHA256 = checksum };
    }

    private async Task<byte[]> ReadAsync(long from, long size, string sha256, CancellationToken stop)
    {
        try
        {
            var bytes = await file.ReadAsync(from, size, stop);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : throw Changed();
        }
        catch (EndOfStreamException)
        {
            throw Changed();
        }
    }

    private static string Base64(string sha256) => Convert.ToBase64String(Convert.FromHexString(sha256));

    private StorageException Changed() =>
        Refused($"'{file.Path}' changed while it was uploaded to '{address}'. Repeat the command.");

    private StorageException Refused(string message) => new(StorageFailure.Refused, address, message);
}
