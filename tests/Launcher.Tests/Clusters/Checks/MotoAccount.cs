using Amazon.S3.Model;
using Launcher.Tests.Clusters.Storage;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>What a launch needs, made in the emulator past the product.</summary>
internal static class MotoAccount
{
    public static async Task MakeBucketAsync(Emulator emulator, string bucket)
    {
        using var s3 = await emulator.ClientAsync();
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = bucket, BucketRegionName = Emulator.Region });
    }

    public static async Task<IReadOnlyList<string>> KeysAsync(Emulator emulator, string bucket)
    {
        using var s3 = await emulator.ClientAsync();
        var answer = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket });
        return [.. (answer.S3Objects ?? []).Select(found => found.Key)];
    }
}
