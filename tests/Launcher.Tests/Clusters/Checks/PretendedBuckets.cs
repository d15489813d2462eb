using Amazon.S3;
using Amazon.S3.Model;
using NSubstitute;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>S3 with a bucket that is set up as it should be, and an input.</summary>
internal sealed class PretendedBuckets
{
    public PretendedBuckets()
    {
        Client.GetBucketLocationAsync(Arg.Any<GetBucketLocationRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new GetBucketLocationResponse { Location = Location });
        Client.GetPublicAccessBlockAsync(Arg.Any<GetPublicAccessBlockRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new GetPublicAccessBlockResponse { PublicAccessBlockConfiguration = Access });
        Client.GetBucketEncryptionAsync(Arg.Any<GetBucketEncryptionRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => IsEncrypted
                ? new GetBucketEncryptionResponse
                {
                    ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
                    {
                        ServerSideEncryptionRules = [new ServerSideEncryptionRule()],
                    },
                }
                : throw Refused("ServerSideEncryptionConfigurationNotFoundError", "No encryption."));
        Client.GetLifecycleConfigurationAsync(
                Arg.Any<GetLifecycleConfigurationRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => Rules.Count > 0
                ? new GetLifecycleConfigurationResponse { Configuration = new LifecycleConfiguration { Rules = Rules } }
                : throw Refused("NoSuchLifecycleConfiguration", "No rules."));
        Client.GetBucketVersioningAsync(Arg.Any<GetBucketVersioningRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new GetBucketVersioningResponse
            {
                VersioningConfig = new S3BucketVersioningConfig { Status = Versioning },
            });
        Client.ListObjectsV2Async(Arg.Any<ListObjectsV2Request>(), Arg.Any<CancellationToken>())
            .Returns(call => ListRefusal is null ? List(call.Arg<ListObjectsV2Request>()) : throw ListRefusal);
    }

    public IAmazonS3 Client { get; } = Substitute.For<IAmazonS3>();

    public S3Region Location { get; set; } = new("");

    public VersionStatus Versioning { get; set; } = VersionStatus.Off;

    public bool IsEncrypted { get; set; } = true;

    public Exception? ListRefusal { get; set; }

    public PublicAccessBlockConfiguration? Access { get; set; } = new()
    {
        BlockPublicAcls = true,
        IgnorePublicAcls = true,
        BlockPublicPolicy = true,
        RestrictPublicBuckets = true,
    };

    public List<LifecycleRule> Rules { get; } =
    [
        new()
        {
            Status = LifecycleRuleStatus.Enabled,
            AbortIncompleteMultipartUpload =
                new LifecycleRuleAbortIncompleteMultipartUpload { DaysAfterInitiation = 7 },
            Expiration = new LifecycleRuleExpiration { Days = 90 },
        },
    ];

    public List<S3Object> Objects { get; } =
        [new() { Key = "rows.parquet/part-0", StorageClass = S3StorageClass.Standard }];

    public static AmazonS3Exception Refused(string code, string message) => new(message) { ErrorCode = code };

    private ListObjectsV2Response List(ListObjectsV2Request request) =>
        new()
        {
            IsTruncated = false,
            S3Objects = [.. Objects.Where(one => one.Key.StartsWith(request.Prefix, StringComparison.Ordinal))],
        };
}
