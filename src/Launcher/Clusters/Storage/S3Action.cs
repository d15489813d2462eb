namespace Launcher.Clusters.Storage;

/// <summary>What is asked of S3: how a sentence about it begins, and the permission that it takes.</summary>
internal sealed record S3Action(string Doing, string Permission)
{
    public static readonly S3Action Find = new("Looking for", "s3:GetObject");
    public static readonly S3Action Read = new("Reading", "s3:GetObject");
    public static readonly S3Action Write = new("Writing", "s3:PutObject");
    public static readonly S3Action List = new("Listing", "s3:ListBucket");
    public static readonly S3Action Delete = new("Deleting", "s3:DeleteObject");
    public static readonly S3Action Abort = new("Taking back the parts of", "s3:AbortMultipartUpload");

    /// <summary>The resource of a statement that allows it.</summary>
    public string ResourceOf(S3Address address, string partition)
    {
        var bucket = $"arn:{partition}:s3:::{address.Bucket}";
        return this == List ? bucket : $"{bucket}/{address.Key}";
    }
}
