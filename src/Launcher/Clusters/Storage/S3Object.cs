using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Storage;

/// <summary>What S3 says of an object, in our terms.</summary>
internal static class S3Object
{
    public static Task<GetObjectMetadataResponse> HeadAsync(
        IAmazonS3 client,
        S3Address address,
        CancellationToken stop) =>
        client.GetObjectMetadataAsync(
            new GetObjectMetadataRequest
            {
                BucketName = address.Bucket,
                Key = address.Key,
                ChecksumMode = ChecksumMode.ENABLED,
            },
            stop);

    public static DateTimeOffset Time(DateTime? changed) =>
        changed is { } time ? new DateTimeOffset(time.ToUniversalTime()) : default;

    /// <summary>In hexadecimal digits; null where there is none, or one of parts only.</summary>
    public static string? WholeSha256(string? checksum) =>
        checksum is null || checksum.Contains('-', StringComparison.Ordinal)
            ? null
            : Convert.ToHexStringLower(Convert.FromBase64String(checksum));

    public static string ContentType(S3Address address) =>
        address.Name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream";
}
