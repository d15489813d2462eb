using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>How S3 is asked; what it refuses comes out as a sentence.</summary>
internal sealed class S3Door(S3Clients clients, S3Encryption encryption, TimeProvider clock)
{
    public S3Failures Failures { get; } = new(clients.Region);

    public S3Encryption Encryption => encryption;

    public TimeProvider Clock => clock;

    public S3Door EncryptedWith(string? key) => new(clients, new S3Encryption(key), clock);

    public IAmazonS3 ClientOf(S3Address address) => clients.Of(address);

    public Task<GetObjectMetadataResponse?> HeadAsync(S3Address address, CancellationToken stop) =>
        FindAsync(
            S3Action.Find,
            address,
            () => ClientOf(address).GetObjectMetadataAsync(
                new GetObjectMetadataRequest
                {
                    BucketName = address.Bucket,
                    Key = address.Key,
                    ChecksumMode = ChecksumMode.ENABLED,
                },
                stop),
            stop);

    /// <summary>Null for an object that is not there; GET tells it from a missing bucket, HEAD cannot.</summary>
    public async Task<T?> FindAsync<T>(S3Action action, S3Address address, Func<Task<T>> ask, CancellationToken stop)
        where T : class
    {
        try
        {
            return await AskAsync(action, address, ask, stop);
        }
        catch (StorageException absent)
            when (absent.InnerException is AmazonS3Exception { ErrorCode: "NoSuchKey" or "NotFound" })
        {
            return null;
        }
    }

    /// <param name="ask">Is called again for a bucket in another region.</param>
    public async Task<T> AskAsync<T>(S3Action action, S3Address address, Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await FollowAsync(address, ask);
        }
        catch (Exception failure) when (failure is not StorageException && S3Failures.Covers(failure))
        {
            S3Failures.ThrowIfStopped(failure, stop);
            throw Failures.Of(failure, action, address);
        }
    }

    private async Task<T> FollowAsync<T>(S3Address address, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception elsewhere) when (clients.Learns(address, elsewhere))
        {
            return await ask();
        }
    }
}
