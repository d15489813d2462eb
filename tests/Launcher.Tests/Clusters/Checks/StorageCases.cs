using Amazon.S3;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Checks;

internal static class StorageCases
{
    public static readonly IReadOnlyList<CheckCase> All =
    [
        new(
            "storage", "may not write", CheckMark.Failed,
            bench => bench.Store.Fault = (operation, address) =>
                Refuse(StorageFailure.Denied, operation == "write", address),
            "The credentials may not write 's3://team/jobs/' ('packages').",
            "Allow 's3:PutObject'"),
        new(
            "storage", "no bucket", CheckMark.Failed,
            bench => bench.Store.Fault = (operation, address) =>
                Refuse(StorageFailure.NoBucket, operation == "write", address),
            "There is no bucket 'team', which 'packages' names."),
        new(
            "storage", "may not delete", CheckMark.Warning,
            bench => bench.Store.Fault = (operation, address) =>
                Refuse(StorageFailure.Denied, operation == "delete", address),
            "The probe 's3://team/jobs/",
            "Delete it, and allow 's3:DeleteObject' below 's3://team/jobs/'."),
        new(
            "bucket region", "elsewhere", CheckMark.Warning,
            bench => bench.S3.Location = new S3Region("eu-west-1"),
            "'team' is in 'eu-west-1' and the cluster in 'us-east-1': what travels between them is "
                + "slow and costs.",
            "Take a bucket in 'us-east-1'"),
        new(
            "bucket protection", "open", CheckMark.Warning,
            bench => bench.S3.Access = null,
            "'team' does not block public access as a whole.",
            "put-public-access-block"),
        new(
            "bucket protection", "no encryption", CheckMark.Warning,
            bench => bench.S3.IsEncrypted = false,
            "'team' has no default encryption."),
        new(
            "bucket lifecycle", "no rules", CheckMark.Warning,
            bench => bench.S3.Rules.Clear(),
            "No rule of 'team' removes uploads that broke off; their parts cost until somebody deletes "
                + "them.",
            "AbortIncompleteMultipartUpload"),
        new(
            "bucket lifecycle", "versions kept", CheckMark.Warning,
            bench => bench.S3.Versioning = VersionStatus.Enabled,
            "'team' keeps versions and no rule removes old ones",
            "NoncurrentVersionExpiration"),
        new(
            "inputs", "missing", CheckMark.Failed,
            bench => bench.Options = ["--inputs=s3://data/rows.csv"],
            "'s3://data/rows.csv', which '--inputs' names, has no objects."),
        new(
            "inputs", "archived", CheckMark.Failed,
            bench => bench.S3.Objects[0].StorageClass = S3StorageClass.DeepArchive,
            "1 of 1 objects of 's3://data/rows.parquet' are in an archive (Glacier) and cannot be read.",
            "restore-object"),
        new(
            "inputs", "no bucket", CheckMark.Failed,
            bench => bench.S3.ListRefusal = PretendedBuckets.Refused("NoSuchBucket", "none"),
            "There is no bucket 'data'."),
        new(
            "inputs", "may not list", CheckMark.NotCheckable,
            bench => bench.S3.ListRefusal = PretendedBuckets.Refused("AccessDenied", "Access Denied"),
            "'data': The credentials may not look at this: Access Denied."),
        new(
            "prefixes", "output in input", CheckMark.Failed,
            bench => bench.Options = ["--inputs", "s3://data/rows", "--output", "s3://data/rows/scores"],
            "'s3://data/rows/scores' ('--output') lies in 's3://data/rows' ('--inputs'): the job would "
                + "read what is written there.",
            "Move '--output'"),
        new(
            "prefixes", "logs in input", CheckMark.Failed,
            bench => bench.Set("logs", "s3://data/logs").Options = ["--inputs", "s3://data/"],
            "'s3://data/logs/' ('logs') lies in 's3://data/' ('--inputs'): the job would read what is "
                + "written there."),
        new(
            "prefixes", "input in output", CheckMark.Failed,
            bench => bench.Options = ["--inputs", "s3://data/all/rows", "--out-model-dir", "s3://data/all"],
            "'s3://data/all/rows' ('--inputs') lies in 's3://data/all' ('--out-model-dir'): writing "
                + "would replace it."),
    ];

    private static void Refuse(StorageFailure kind, bool isMeant, S3Address address)
    {
        if (isMeant)
        {
            throw new StorageException(kind, address, $"'{address}' was refused.");
        }
    }
}
