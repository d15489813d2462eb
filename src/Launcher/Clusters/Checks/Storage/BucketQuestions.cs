using Amazon.S3;

namespace Launcher.Clusters.Checks.Storage;

/// <summary>Questions about one bucket, whose refusal does not silence the answers about others.</summary>
internal static class BucketQuestions
{
    public static async Task<Finding> AskAsync(string bucket, Func<Task<Finding>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception missing) when (missing.ErrorCode == "NoSuchBucket")
        {
            return Finding.Failed($"There is no bucket '{bucket}'.", "Create it, or name one that exists.");
        }
        catch (AmazonS3Exception refused) when (!Refusals.IsOfCredentials(refused))
        {
            var about = Refusals.Of(refused);
            return about with { Sentence = $"'{bucket}': {about.Sentence}" };
        }
    }

    /// <summary>Null where S3 says that there is nothing of the kind.</summary>
    public static async Task<T?> FindAsync<T>(Func<Task<T>> ask, string absentCode)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception absent) when (absent.ErrorCode == absentCode)
        {
            return null;
        }
    }
}
