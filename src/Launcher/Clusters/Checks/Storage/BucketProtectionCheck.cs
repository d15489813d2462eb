using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>Packages, journals and logs are nobody else's business.</summary>
internal sealed class BucketProtectionCheck : ICheck
{
    public string Name => "bucket protection";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop) =>
        await Task.WhenAll(LauncherFolders.Buckets(subject.Settings).Select(bucket =>
            BucketQuestions.AskAsync(bucket, () => LookAsync(subject.Services.S3, bucket, stop))));

    private static async Task<Finding> LookAsync(IAmazonS3 s3, string bucket, CancellationToken stop)
    {
        var access = BucketQuestions.FindAsync(
            () => s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket }, stop),
            "NoSuchPublicAccessBlockConfiguration");
        var encryption = BucketQuestions.FindAsync(
            () => s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket }, stop),
            "ServerSideEncryptionConfigurationNotFoundError");
        await Task.WhenAll(access, encryption);
        if (!BlocksAll((await access)?.PublicAccessBlockConfiguration))
        {
            return Finding.Warning(
                $"'{bucket}' does not block public access as a whole.",
                $"'aws s3api put-public-access-block --bucket {bucket} --public-access-block-configuration "
                    + "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true'.");
        }

        var rules = (await encryption)?.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules;
        return rules is { Count: > 0 }
            ? Finding.Ok($"'{bucket}' blocks public access and encrypts by default.")
            : Finding.Warning(
                $"'{bucket}' has no default encryption.", "Set SSE-S3 or a KMS key as the bucket's default.");
    }

    private static bool BlocksAll(PublicAccessBlockConfiguration? access) =>
        access is
        {
            BlockPublicAcls: true,
            IgnorePublicAcls: true,
            BlockPublicPolicy: true,
            RestrictPublicBuckets: true,
        };
}
