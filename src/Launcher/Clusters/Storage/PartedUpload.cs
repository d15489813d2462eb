using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>An object from parts, made only where there is none; of one that failed nothing stays behind.</summary>
internal sealed class PartedUpload(S3Door door, S3Address address, WriteMark mark)
{
    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(15);

    /// <param name="send">Sends the parts of the upload with this id.</param>
    public async Task<string> RunAsync(Func<string, Task<IReadOnlyList<PartETag>>> send, CancellationToken stop)
    {
        var id = await StartAsync(stop);
        try
        {
            return await door.AskAsync(
                S3Action.Write, address, async () => await CompleteAsync(id, await send(id), stop), stop);
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

    private Task<string> StartAsync(CancellationToken stop)
    {
        var request = new InitiateMultipartUploadRequest
        {
            BucketName = address.Bucket,
            Key = address.Key,
            ContentType = S3Object.ContentType(address),
            ChecksumAlgorithm = ChecksumAlgorithm.SHA256,
        };
        door.Encryption.Apply(request);
        mark.Apply(request.Metadata);
        return door.AskAsync(
            S3Action.Write,
            address,
            async () => (await door.ClientOf(address).InitiateMultipartUploadAsync(request, stop)).UploadId,
            stop);
    }

    private async Task<string> CompleteAsync(string id, IReadOnlyList<PartETag> parts, CancellationToken stop)
    {
        var done = await door.ClientOf(address).CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = address.Bucket,
                Key = address.Key,
                UploadId = id,
                PartETags = [.. parts.OrderBy(part => part.PartNumber)],
                IfNoneMatch = "*",
            },
            stop);
        return done.ETag;
    }

    /// <summary>What may have stayed behind, in a sentence.</summary>
    private async Task<string?> AbortAsync(string id)
    {
        using var limit = new CancellationTokenSource(AbortLimit, door.Clock);
        try
        {
            await door.ClientOf(address).AbortMultipartUploadAsync(address.Bucket, address.Key, id, limit.Token);
            return null;
        }
        catch (AmazonS3Exception gone) when (gone.ErrorCode == "NoSuchUpload")
        {
            return null;
        }
        catch (Exception failure) when (S3Failures.Covers(failure))
        {
            return $"{door.Failures.Of(failure, S3Action.Abort, address).Message} Parts that were sent may cost until "
                + $"upload '{id}' is aborted; a lifecycle rule 'AbortIncompleteMultipartUpload' does that by itself.";
        }
    }
}
