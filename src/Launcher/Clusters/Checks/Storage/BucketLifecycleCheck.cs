using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>Uploads that broke off, and versions of deleted objects, cost until a rule removes them.</summary>
internal sealed class BucketLifecycleCheck : ICheck
{
    public string Name => "bucket lifecycle";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop) =>
        await Task.WhenAll(LauncherFolders.Buckets(subject.Settings).Select(bucket =>
            BucketQuestions.AskAsync(bucket, () => LookAsync(subject.Services.S3, bucket, stop))));

    /// <summary>The rules that are in force.</summary>
    public static async Task<IReadOnlyList<LifecycleRule>> RulesAsync(
        IAmazonS3 s3,
        string bucket,
        CancellationToken stop)
    {
        var request = new GetLifecycleConfigurationRequest { BucketName = bucket };
        var answer = await BucketQuestions.FindAsync(
            () => s3.GetLifecycleConfigurationAsync(request, stop), "NoSuchLifecycleConfiguration");
        return
        [
            .. (answer?.Configuration?.Rules ?? []).Where(rule => rule.Status == LifecycleRuleStatus.Enabled),
        ];
    }

    private static async Task<Finding> LookAsync(IAmazonS3 s3, string bucket, CancellationToken stop)
    {
        var rules = await RulesAsync(s3, bucket, stop);
        if (!rules.Any(rule => rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation > 0))
        {
            return Finding.Warning(
                $"No rule of '{bucket}' removes uploads that broke off; their parts cost until somebody deletes them.",
                "Add a lifecycle rule with 'AbortIncompleteMultipartUpload' after some days.");
        }

        var versioning = await s3.GetBucketVersioningAsync(
            new GetBucketVersioningRequest { BucketName = bucket }, stop);
        return versioning.VersioningConfig?.Status == VersionStatus.Enabled
            && !rules.Any(rule => rule.NoncurrentVersionExpiration is not null)
            ? Finding.Warning(
                $"'{bucket}' keeps versions and no rule removes old ones, so journals and logs that are deleted stay.",
                "Add a lifecycle rule with 'NoncurrentVersionExpiration'.")
            : Finding.Ok($"'{bucket}' removes what uploads leave behind.");
    }
}
