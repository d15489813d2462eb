using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>Objects in Amazon S3, or in what speaks its language.</summary>
internal sealed class S3Store(Lazy<IAmazonS3> client, string region, S3Encryption encryption, TimeProvider clock)
    : IObjectStore
{
    private const int MostOfABatch = 1000;

    private readonly S3Failures _failures = new(region);

    private IAmazonS3 Client => client.Value;

    public IObjectStore EncryptedWith(string? key) => new S3Store(client, region, new S3Encryption(key), clock);

    public async Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop)
    {
        var head = await AskAsync(S3Action.Find, address, () => S3Object.HeadAsync(Client, address, stop), stop);
        return head is null
            ? null
            : new StoredObject(
                address,
                head.ContentLength,
                head.ETag,
                S3Object.Time(head.LastModified),
                S3Object.WholeSha256(head.ChecksumSHA256));
    }

    public async Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop)
    {
        var request = new GetObjectRequest { BucketName = address.Bucket, Key = address.Key };
        if (await GetAsync(request, address, stop) is not { } answer)
        {
            return null;
        }

        await using var stream = new ObjectStream(answer, _failures, address);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, stop);
        return new ObjectContent(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), answer.ETag);
    }

    public async Task<Stream?> OpenAsync(S3Address address, long from, long count, CancellationToken stop)
    {
        if (count == 0)
        {
            return await FindAsync(address, stop) is null ? null : Stream.Null;
        }

        var request = new GetObjectRequest
        {
            BucketName = address.Bucket,
            Key = address.Key,
            ByteRange = new ByteRange(from, from + count - 1),
        };
        try
        {
            return await GetAsync(request, address, stop) is { } answer
                ? new ObjectStream(answer, _failures, address)
                : null;
        }
        catch (StorageException past)
            when (past.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.RequestedRangeNotSatisfiable })
        {
            return Stream.Null;
        }
    }

    public async Task<string?> WriteAsync(
        S3Address address,
        ReadOnlyMemory<byte> content,
        WriteCondition condition,
        CancellationToken stop)
    {
        var bytes = content.ToArray();
        var mark = WriteMark.Create();
        return await ConditionalWrite.RepeatAsync(
            async () =>
            {
                var request = new PutObjectRequest
                {
                    BucketName = address.Bucket,
                    Key = address.Key,
                    InputStream = new MemoryStream(bytes, writable: false),
                    ContentType = S3Object.ContentType(address),
                    ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
                    ChecksumSHA256 = Convert.ToBase64String(SHA256.HashData(bytes)),
                    IfNoneMatch = condition.IsAbsent ? "*" : null,
                    IfMatch = condition.Tag,
                };
                encryption.Apply(request);
                mark.Apply(request.Metadata);
                return await AskAsync(
                    S3Action.Write, address, async () => (await Client.PutObjectAsync(request, stop)).ETag, stop);
            },
            async () => mark.IsOn(await HeadAsync(address, stop)) is { } written ? written.ETag : null,
            condition.Tag is not null,
            clock,
            stop);
    }

    public Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop) =>
        new S3Upload(Client, _failures, encryption, clock, this, address, file, sha256).RunAsync(sent, stop);

    public async IAsyncEnumerable<StoredObject> ListAsync(
        S3Address prefix,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var request = new ListObjectsV2Request { BucketName = prefix.Bucket, Prefix = prefix.Key };
        do
        {
            var page = await AskAsync(
                S3Action.List, prefix, () => Client.ListObjectsV2Async(request, stop), stop)
                ?? throw new StorageException(
                    StorageFailure.NoBucket, prefix, $"There is no bucket '{prefix.Bucket}'. Name another one.");
            foreach (var item in page.S3Objects ?? [])
            {
                yield return new StoredObject(
                    prefix with { Key = item.Key }, item.Size ?? 0, item.ETag, S3Object.Time(item.LastModified));
            }

            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
    }

    public async Task<IReadOnlyList<(S3Address Address, string Reason)>> DeleteAsync(
        IReadOnlyCollection<S3Address> addresses,
        CancellationToken stop)
    {
        var left = new List<(S3Address, string)>();
        foreach (var bucket in addresses.Distinct().GroupBy(address => address.Bucket))
        {
            foreach (var batch in bucket.Chunk(MostOfABatch))
            {
                left.AddRange(await DeleteBatchAsync(bucket.Key, batch, stop));
            }
        }

        return left;
    }

    private async Task<IEnumerable<(S3Address Address, string Reason)>> DeleteBatchAsync(
        string bucket,
        IReadOnlyList<S3Address> batch,
        CancellationToken stop)
    {
        var request = new DeleteObjectsRequest
        {
            BucketName = bucket,
            Objects = [.. batch.Select(address => new KeyVersion { Key = address.Key })],
            Quiet = true,
        };
        try
        {
            await AskAsync(S3Action.Delete, batch[0], () => Client.DeleteObjectsAsync(request, stop), stop);
            return [];
        }
        catch (StorageException partial) when (partial.InnerException is DeleteObjectsException errors)
        {
            return errors.Response.DeleteErrors.Select(one =>
                (new S3Address(bucket, one.Key), $"{one.Code}: {one.Message}"));
        }
    }

    private Task<GetObjectMetadataResponse?> HeadAsync(S3Address address, CancellationToken stop) =>
        AskAsync(S3Action.Find, address, () => S3Object.HeadAsync(Client, address, stop), stop);

    private Task<GetObjectResponse?> GetAsync(GetObjectRequest request, S3Address address, CancellationToken stop) =>
        AskAsync(S3Action.Read, address, () => Client.GetObjectAsync(request, stop), stop);

    // Null for an object that is not there; GET tells it from a bucket that is not there, HEAD cannot.
    private async Task<T?> AskAsync<T>(S3Action action, S3Address address, Func<Task<T>> ask, CancellationToken stop)
        where T : class?
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception absent)
            when (action != S3Action.Write && absent.ErrorCode is "NoSuchKey" or "NotFound")
        {
            return null;
        }
        catch (Exception failure) when (S3Failures.Covers(failure))
        {
            S3Failures.ThrowIfStopped(failure, stop);
            throw _failures.Of(failure, action, address);
        }
    }
}
