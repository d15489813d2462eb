using System.Net;
using Amazon.Runtime;
using Launcher.Clusters.Outcomes;
using Launcher.Failures;

namespace Launcher.Commands.Clusters;

/// <summary>Asks EMR once; what it refuses is one sentence with the action, the resource and what to do.</summary>
internal static class EmrCall
{
    public static async Task<T> AskAsync<T>(string operation, string resource, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (AmazonServiceException refused) when (IsDenial(refused))
        {
            throw new LauncherException(
                $"'elasticmapreduce:{operation}' on '{resource}' was denied. Allow that action on that resource in a "
                    + "policy of these credentials.",
                ClusterExitCodes.AccessDenied,
                refused);
        }
        catch (AmazonServiceException refused)
        {
            throw new LauncherException(
                $"EMR refused '{operation}' on '{resource}': {Sentence(refused)}",
                ClusterExitCodes.Refused,
                refused);
        }
        catch (Exception lost) when (lost is AmazonClientException or HttpRequestException)
        {
            throw new LauncherException(
                $"EMR could not be asked for '{operation}' on '{resource}': {lost.Message.TrimEnd('.')}. "
                    + "Check network, region and credentials.",
                ClusterExitCodes.OutcomeUnknown,
                lost);
        }
    }

    public static string Sentence(AmazonServiceException refused) =>
        $"{refused.Message.TrimEnd('.')} ({refused.ErrorCode}).";

    private static bool IsDenial(AmazonServiceException refused) =>
        refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
        || refused.ErrorCode is "AccessDeniedException" or "AccessDenied";
}
