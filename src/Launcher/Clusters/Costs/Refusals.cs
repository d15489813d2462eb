using Amazon.Runtime;

namespace Launcher.Clusters.Costs;

/// <summary>Answers that leave a price or a size unknown, and never a run undone.</summary>
internal static class Refusals
{
    /// <summary>AWS said no, or could not be reached, and nobody stopped the call.</summary>
    public static bool Has(Exception failure, CancellationToken stop) =>
        failure switch
        {
            OperationCanceledException => !stop.IsCancellationRequested,
            AmazonServiceException or AmazonClientException or HttpRequestException or IOException => true,
            _ => false,
        };

    public static string Sentence(string action, Exception failure) =>
        failure is AmazonServiceException { ErrorCode: { Length: > 0 } code }
            ? $"'{action}' was refused ({code})"
            : $"'{action}' got no answer";
}
