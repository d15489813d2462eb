using System.Collections.Concurrent;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>
/// One file on its way to an address that nobody overwrites. What is there already counts once it is proven to be the
/// same; nothing of an upload that failed stays behind.
/// </summary>
internal sealed class S3Upload(
    IAmazonS3 client,
    S3Failures failures,
    S3Encryption encryption,
    TimeProvider clock,
    IObjectStore store,
    S3Address address,
    string file,
    string sha256)
{
    private const long MostInOnePiece = 16 * 1024 * 1024;
    private const int PartsAtOnce = 4;

    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(15);

    private readonly long _size = new FileInfo(file).Length;
    private readonly WriteMark _mark = WriteMark.Create();

    /// <summary>False when the object was there.</summary>
    public async Task<bool> RunAsync(IProgress<long>? sent, CancellationToken stop)
    {
        if (await HeadAsync(stop) is { } there)
        {
            await RequireSameAsync(there, stop);
            return false;
        }

        var written = await ConditionalWrite.RepeatAsync(
            () => _size <= MostInOnePiece ? PutAsync(sent, stop) : PutPartsAsync(sent, stop),
            async () => _mark.IsOn(await HeadAsync(stop))?.ETag,
            needsObject: false,
            clock,
            stop);
        if (written is not null)
        {
            return true;
        }

        await RequireSameAsync(
            await HeadAsync(stop)
                ?? throw Refused($"'{address}' was written by somebody else and deleted again. Repeat the command."),
            stop);
        return false;
    }

    private async Task<string?> PutAsync(IProgress<long>? sent, CancellationToken stop)
    {
        var bytes = await File.ReadAllBytesAsync(file, stop);
        RequireUnchanged(SHA256.HashData(bytes));
        var meter = new SentBytes(sent, 1);
        var request = new PutObjectRequest
        {
            BucketName = address.Bucket,
            Key = address.Key,
            InputStream = new MemoryStream(bytes, writable: false),
            ContentType = S3Object.ContentType(address),
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
            ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(sha256)),
            IfNoneMatch = "*",
            StreamTransferProgress = (_, moved) => meter.Set(1, Math.Min(moved.TransferredBytes, bytes.Length)),
        };
        encryption.Apply(request);
        _mark.Apply(request.Metadata);
        return await AskAsync(async () =>
        {
            var tag = (await client.PutObjectAsync(request, stop)).ETag;
            meter.Set(1, bytes.Length);
            return tag;
        }, stop);
    }

    private async Task<string?> PutPartsAsync(IProgress<long>? sent, CancellationToken stop)
    {
        var request = new InitiateMultipartUploadRequest
        {
            BucketName = address.Bucket,
            Key = address.Key,
            ContentType = S3Object.ContentType(address),
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
        };
        encryption.Apply(request);
        _mark.Apply(request.Metadata);
        var id = await AskAsync(async () => (await client.InitiateMultipartUploadAsync(request, stop)).UploadId, stop);
        try
        {
            return await AskAsync(() => SendAsync(id, sent, stop), stop);
        }
        catch (StorageException failed)
        {
            throw await AbortAsync(id) is { } left
                ? new StorageException(failed.Kind, address, $"{failed.Message} {left}", failed.InnerException)
                : failed;
        }
        catch (OperationCanceledException stopped)
        {
            if (await AbortAsync(id) is { } left)
            {
                throw new OperationCanceledException(left, stopped, stop);
            }

            throw;
        }
    }

    private async Task<string> SendAsync(string id, IProgress<long>? sent, CancellationToken stop)
    {
        var parts = new FileParts(file, _size);
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
        catch (EndOfStreamException shrunk)
        {
            throw Refused($"'{file}' became shorter while it was uploaded to '{address}'.", shrunk);
        }

        RequireUnchanged(whole.GetHashAndReset());
        var done = await client.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = address.Bucket,
                Key = address.Key,
                UploadId = id,
                PartETags = [.. arrived.OrderBy(part => part.PartNumber)],
                IfNoneMatch = "*",
            },
            stop);
        return done.ETag;
    }

    private async Task<PartETag> SendAsync(string id, FilePart part, SentBytes meter, CancellationToken stop)
    {
        var checksum = Convert.ToBase64String(part.Sha256);
        var answer = await client.UploadPartAsync(
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

    /// <summary>What may have stayed behind, in a sentence.</summary>
    private async Task<string?> AbortAsync(string id)
    {
        using var limit = new CancellationTokenSource(AbortLimit, clock);
        try
        {
            await client.AbortMultipartUploadAsync(address.Bucket, address.Key, id, limit.Token);
            return null;
        }
        catch (AmazonS3Exception gone) when (gone.ErrorCode == "NoSuchUpload")
        {
            return null;
        }
        catch (Exception failure) when (S3Failures.Covers(failure))
        {
            return $"{failures.Of(failure, S3Action.Abort, address).Message} Parts that were sent may cost until "
                + $"upload '{id}' is aborted; a lifecycle rule 'AbortIncompleteMultipartUpload' does that by itself.";
        }
    }

    private async Task RequireSameAsync(GetObjectMetadataResponse there, CancellationToken stop)
    {
        if (there.ContentLength != _size)
        {
            throw Refused(
                $"'{address}' has {there.ContentLength} bytes, and '{file}', which belongs there, has {_size}. "
                    + "Delete that object and repeat the command.");
        }

        var known = there.ChecksumSHA256;
        var isSame = known is not null
            && (S3Object.WholeSha256(known) is { } hash
                ? hash == sha256
                : known == await new FileParts(file, _size).ChecksumAsync(stop));
        if (!isSame && await ReadHashAsync(stop) != sha256)
        {
            throw Refused(
                $"'{address}' has another content than '{file}', which belongs there. "
                    + "Delete that object and repeat the command.");
        }
    }

    // What came another way has no checksum of ours, or one of other parts: only reading it tells.
    private async Task<string?> ReadHashAsync(CancellationToken stop)
    {
        await using var content = await store.OpenAsync(address, 0, Math.Max(_size, 1), stop);
        return content is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }

    private void RequireUnchanged(ReadOnlySpan<byte> hash)
    {
        if (Convert.ToHexStringLower(hash) != sha256)
        {
            throw Refused($"'{file}' changed while it was uploaded to '{address}'. Repeat the command.");
        }
    }

    private async Task<GetObjectMetadataResponse?> HeadAsync(CancellationToken stop)
    {
        try
        {
            return await S3Object.HeadAsync(client, address, stop);
        }
        catch (AmazonS3Exception absent) when (absent.ErrorCode is "NoSuchKey" or "NotFound")
        {
            return null;
        }
        catch (Exception failure) when (S3Failures.Covers(failure))
        {
            S3Failures.ThrowIfStopped(failure, stop);
            throw failures.Of(failure, S3Action.Find, address);
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is not StorageException && S3Failures.Covers(failure))
        {
            S3Failures.ThrowIfStopped(failure, stop);
            throw failures.Of(failure, S3Action.Write, address);
        }
    }

    private StorageException Refused(string message, Exception? inner = null) =>
        new(StorageFailure.Refused, address, message, inner);
}
