using System.Collections.Concurrent;
using Amazon.Runtime.Internal;
using Amazon.S3;

namespace Launcher.Clusters.Storage;

/// <summary>A client for each region that has a bucket of ours; they are made when they are needed.</summary>
internal sealed class S3Clients(Func<string, IAmazonS3> connect, string region)
{
    private const string RegionHeader = "x-amz-bucket-region";

    private readonly ConcurrentDictionary<string, Lazy<IAmazonS3>> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.Ordinal);

    public string Region => region;

    public IAmazonS3 Of(S3Address address) =>
        _clients
            .GetOrAdd(
                _regions.GetValueOrDefault(address.Bucket, region),
                place => new Lazy<IAmazonS3>(() => connect(place)))
            .Value;

    /// <summary>True when the refusal says that the bucket is in a region where it was not looked for.</summary>
    public bool Learns(S3Address address, Exception failure)
    {
        var place = (failure.InnerException as HttpErrorResponseException)?.Response.GetHeaderValue(RegionHeader);
        if (failure is not AmazonS3Exception
            || string.IsNullOrEmpty(place)
            || place == _regions.GetValueOrDefault(address.Bucket, region))
        {
            return false;
        }

        _regions[address.Bucket] = place;
        return true;
    }
}
