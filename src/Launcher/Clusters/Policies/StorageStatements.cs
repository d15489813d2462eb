using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Policies;

/// <summary>Statements about S3 that several principals need.</summary>
internal static class StorageStatements
{
    public static readonly string[] Read = ["s3:GetObject"];

    /// <summary>With what uploads in parts need.</summary>
    public static readonly string[] Write =
        ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"];

    /// <summary>
    /// Listing, bucket by bucket, below the beginnings alone. A read of an absent object carries no prefix: without
    /// the right to list, S3 answers it with 'denied' in place of 'not there'.
    /// </summary>
    public static IEnumerable<PolicyStatement> Lists(
        PolicyScope scope,
        string sid,
        IEnumerable<(string Bucket, string Beginning)> places) =>
        places
            .GroupBy(place => place.Bucket, StringComparer.Ordinal)
            .OrderBy(bucket => bucket.Key, StringComparer.Ordinal)
            .Select((bucket, i) => new PolicyStatement(
                $"{sid}{i + 1}",
                ["s3:ListBucket"],
                [scope.Bucket(bucket.Key)],
                PolicyCondition.LikeIfThere(
                    "s3:prefix",
                    [
                        .. bucket
                            .Select(place => place.Beginning + "*")
                            .Distinct(StringComparer.Ordinal)
                            .Order(StringComparer.Ordinal),
                    ])));

    public static (string Bucket, string Beginning) Place(S3Address folder) => (folder.Bucket, folder.Key);

    public static (string Bucket, string Beginning) Place(JobAddress address) =>
        (address.Address.Bucket, address.Beginning.TrimEnd('/'));
}
