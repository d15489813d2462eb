using System.Net;
using Amazon.S3;

namespace Launcher.Clusters.Storage;

/// <summary>The answers of S3 to a write under a condition.</summary>
internal static class ConditionalWrite
{
    private const int MostAttempts = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>The condition did not hold, or what was to be completed is no longer open.</summary>
    public static bool WasUnmet(StorageException refused) =>
        refused.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed }
            or AmazonS3Exception { ErrorCode: "NoSuchUpload" };

    /// <summary>Somebody else wrote at the same time; who was first is not known yet.</summary>
    public static bool WasDisputed(StorageException refused) =>
        refused.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.Conflict };

    /// <summary>The write's result, or null when the condition did not hold.</summary>
    /// <param name="ours">The result, if what lies there is what this write put there.</param>
    /// <param name="needsObject">Whether an object that is gone fails the condition.</param>
    public static async Task<string?> RepeatAsync(
        Func<Task<string?>> write,
        Func<Task<string?>> ours,
        bool needsObject,
        TimeProvider clock,
        CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await write();
            }
            catch (StorageException unmet) when (WasUnmet(unmet))
            {
                return await ours();
            }
            catch (StorageException gone)
                when (needsObject && gone.InnerException is AmazonS3Exception { ErrorCode: "NoSuchKey" })
            {
                return null;
            }
            catch (StorageException disputed) when (WasDisputed(disputed) && attempt < MostAttempts)
            {
                await Task.Delay(FirstPause * attempt, clock, stop);
            }
        }
    }
}
