using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>How S3 is asked; what it refuses comes out as a sentence.</summary>
internal sealed class S3Door(Lazy<IAmazonS3> client, string region, S3Encryption encryption, TimeProvider clock)
{
    public IAmazonS3 Client => client.Value;

    public S3Failures Failures { get; } = new(region);

    public S3Encryption Encryption => encryption;

    public TimeProvider Clock => clock;

    public S3Door EncryptedWith(string? key) => new(client, region, new S3Encryption(key), clock);

    public Task<GetObjectMetadataResponse?> HeadAsync(S3Address address, CancellationToken stop) =>
        FindAsync(
            S3Action.Find,
            address,
            () => Client.GetObjectMetadataAsync(
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

    public async Task<T> AskAsync<T>(S3Action action, S3Address address, Func<Task<T>> ask, CancellationToken stop)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is not StorageException && S3Failures.Covers(failure))
        {
            S3Failures.ThrowIfStopped(failure, stop);
            throw Failures.Of(failure, action, address);
        }
    }
}
