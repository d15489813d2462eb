using Amazon.S3.Model;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>What travels between regions costs money and time.</summary>
internal sealed class BucketRegionCheck : ICheck
{
    public string Name => "bucket region";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var buckets = LauncherFolders
            .Buckets(subject.Settings)
            .Concat(subject.Addresses.Inputs.Concat(subject.Addresses.Outputs).Select(found => found.Address.Bucket))
            .Distinct(StringComparer.Ordinal);
        return await Task.WhenAll(buckets.Select(bucket => BucketQuestions.AskAsync(
            bucket,
            async () =>
            {
                var request = new GetBucketLocationRequest { BucketName = bucket };
                var answer = await subject.Services.S3.GetBucketLocationAsync(request, stop);
                return Compare(bucket, RegionOf(answer.Location?.Value), subject.Settings.Region);
            })));
    }

    private static Finding Compare(string bucket, string there, string here) =>
        there == here
            ? Finding.Ok($"'{bucket}' is in '{there}'.")
            : Finding.Warning(
                $"'{bucket}' is in '{there}' and the cluster in '{here}': what travels between them is slow and costs.",
                $"Take a bucket in '{here}', or run in '{there}'.");

    // S3's oldest regions have names of their own.
    private static string RegionOf(string? location) =>
        location switch
        {
            null or "" or "US" => "us-east-1",
            "EU" => "eu-west-1",
            _ => location,
        };
}
