using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Launcher.Clusters.Access;

namespace Launcher.Clusters.Storage;

/// <summary>Objects in Amazon S3, or in what speaks its language.</summary>
internal sealed class S3Store(S3Door door) : IObjectStore
{
    private const int MostOfABatch = 1000;

    public IObjectStore EncryptedWith(string? key) => new S3Store(door.EncryptedWith(key));

    public async Task<StoredObject?> FindAsync(S3Address address, CancellationToken stop)
    {
        var head = await door.HeadAsync(address, stop);
        return head is null
            ? null
            : new StoredObject(
                address,
                head.ContentLength,
                head.ETag,
                UtcTime.Of(head.LastModified) ?? default,
                S3Object.WholeSha256(head.ChecksumSHA256));
    }

    public async Task<ObjectContent?> ReadAsync(S3Address address, CancellationToken stop)
    {
        var request = new GetObjectRequest { BucketName = address.Bucket, Key = address.Key };
        if (await GetAsync(request, address, stop) is not { } answer)
        {
            return null;
        }

        await using var stream = new ObjectStream(answer, door.Failures, address);
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
                ? new ObjectStream(answer, door.Failures, address)
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
            () => door.AskAsync<string?>(
                S3Action.Write,
                address,
                async () => (await door.ClientOf(address).PutObjectAsync(Request(), stop)).ETag,
                stop),
            async () => mark.IsOn(await door.HeadAsync(address, stop))?.ETag,
            condition.Tag is not null,
            door.Clock,
            stop);

        PutObjectRequest Request()
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
            door.Encryption.Apply(request);
            mark.Apply(request.Metadata);
            return request;
        }
    }

    public Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        IProgress<long>? sent,
        CancellationToken stop) =>
        UploadAsync(address, file, sha256, null, sent, stop);

    public Task<bool> UploadAsync(
        S3Address address,
        string file,
        string sha256,
        SharedBeginning? beginning,
        IProgress<long>? sent,
        CancellationToken stop) =>
        new S3Upload(door, this, address, FileSegment.Whole(file, sha256)).RunAsync(beginning, sent, stop);

    public async IAsyncEnumerable<StoredObject> ListAsync(
        S3Address prefix,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var request = new ListObjectsV2Request { BucketName = prefix.Bucket, Prefix = prefix.Key };
        do
        {
            var page = await door.AskAsync(
                S3Action.List, prefix, () => door.ClientOf(prefix).ListObjectsV2Async(request, stop), stop);
            foreach (var item in page.S3Objects ?? [])
            {
                yield return new StoredObject(
                    prefix with { Key = item.Key },
                    item.Size ?? 0,
                    item.ETag,
                    UtcTime.Of(item.LastModified) ?? default);
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
            await door.AskAsync(
                S3Action.Delete, batch[0], () => door.ClientOf(batch[0]).DeleteObjectsAsync(request, stop), stop);
            return [];
        }
        catch (StorageException partial) when (partial.InnerException is DeleteObjectsException errors)
        {
            return errors.Response.DeleteErrors.Select(one =>
                (new S3Address(bucket, one.Key), $"{one.Code}: {one.Message}"));
        }
    }

    private Task<GetObjectResponse?> GetAsync(GetObjectRequest request, S3Address address, CancellationToken stop) =>
        door.FindAsync(
            S3Action.Read, address, () => door.ClientOf(address).GetObjectAsync(request, stop), stop);
}
