using Amazon.S3;
using Amazon.S3.Model;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>What the script is told to read is there and not in an archive.</summary>
internal sealed class InputsCheck : ICheck
{
    private const string Restored = "RestoreStatus";

    public string Name => "inputs";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var inputs = subject.Addresses.Inputs;
        return inputs.Count == 0
            ? [Finding.Ok("No option of the script names an input in S3.")]
            : await Task.WhenAll(inputs.Select(input =>
                BucketQuestions.AskAsync(
                    input.Address.Bucket, () => LookAsync(subject.Services.S3, input, stop))));
    }

    // One page tells enough: folders are written as a whole, and a check has to be quick.
    private static async Task<Finding> LookAsync(IAmazonS3 s3, JobAddress input, CancellationToken stop)
    {
        var answer = await s3.ListObjectsV2Async(
            new ListObjectsV2Request
            {
                BucketName = input.Address.Bucket,
                Prefix = input.Beginning,
                OptionalObjectAttributes = [Restored],
            },
            stop);
        var found = (answer.S3Objects ?? []).Where(stored => input.Means(stored.Key)).ToList();
        if (found.Count == 0)
        {
            return Finding.Failed(
                $"'{input.Address}', which '{input.Option}' names, has no objects.",
                "Name what exists, or write it first.");
        }

        var archived = found.Count(IsArchived);
        return archived > 0
            ? Finding.Failed(
                $"{archived} of {found.Count} objects of '{input.Address}' are in an archive (Glacier) and cannot be "
                    + "read.",
                "Restore them with 'aws s3api restore-object' and wait, or name others.")
            : Finding.Ok(
                answer.IsTruncated == true
                    ? $"'{input.Address}' has at least {found.Count} objects; that many were looked at."
                    : $"'{input.Address}' has {found.Count} {(found.Count == 1 ? "object" : "objects")}.");
    }

    private static bool IsArchived(S3Object stored) =>
        (stored.StorageClass == S3StorageClass.Glacier || stored.StorageClass == S3StorageClass.DeepArchive)
        && stored.RestoreStatus?.RestoreExpiryDate is null;
}
