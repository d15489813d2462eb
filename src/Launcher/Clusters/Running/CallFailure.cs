using System.Net;
using Amazon.Runtime;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Redaction;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Running;

/// <summary>What a call to AWS that failed says about going on.</summary>
internal enum CallFailure
{
    /// <summary>No answer, a broken one, or the service's own fault: whether the work was done is not known.</summary>
    Unclear,

    /// <summary>Too many calls; the work may have been done all the same.</summary>
    Throttled,

    /// <summary>The credentials may not do this, or there are none.</summary>
    Denied,

    /// <summary>The credentials were good once.</summary>
    Expired,

    /// <summary>The request's time is not the service's; the next request has it right.</summary>
    Skewed,

    /// <summary>The service understood and will not do it.</summary>
    Refused,
}

internal static class CallFailures
{
    private static readonly HashSet<string> Throttling =
    [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "RequestLimitExceeded", "LimitExceededException", "BandwidthLimitExceeded",
        "SlowDown", "PriorRequestNotComplete", "EC2ThrottledException",
    ];

    private static readonly HashSet<string> Expiry = ["ExpiredToken", "ExpiredTokenException"];

    private static readonly HashSet<string> Skew =
    [
        "RequestExpired", "RequestTimeTooSkewed", "InvalidSignatureException", "SignatureDoesNotMatch",
        "RequestInTheFuture",
    ];

    private static readonly HashSet<string> Denial =
    [
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnrecognizedClientException",
        "InvalidClientTokenId", "InvalidAccessKeyId", "MissingAuthenticationTokenException", "OptInRequired",
        "AuthFailure", "NotAuthorized", "AuthorizationError",
    ];

    /// <summary>Null for what is no failure of a call: the wish to stop, or a bug.</summary>
    public static CallFailure? Of(Exception failure, CancellationToken stop = default) =>
        failure switch
        {
            AmazonUnmarshallingException => CallFailure.Unclear,
            AmazonServiceException refusal => Of(refusal),
            StorageException storage => Of(storage.Kind),
            AmazonClientException => CallFailure.Denied,
            OperationCanceledException => stop.IsCancellationRequested ? null : CallFailure.Unclear,
            HttpRequestException or IOException or TimeoutException => CallFailure.Unclear,
            _ => null,
        };

    /// <summary>
    /// What was said, fit to be kept and shown: a refused signature is answered with the headers that were signed, the
    /// session's token among them.
    /// </summary>
    public static string Said(Exception failure) =>
        failure is StorageException ? Secrets.Hide(failure.Message) : Sentences.Of(failure.Message);

    public static bool IsPassing(CallFailure? kind) => kind is CallFailure.Unclear or CallFailure.Throttled;

    private static CallFailure Of(AmazonServiceException refusal)
    {
        var code = refusal.ErrorCode ?? "";
        if (Throttling.Contains(code) || refusal.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return CallFailure.Throttled;
        }

        if (Expiry.Contains(code))
        {
            return CallFailure.Expired;
        }

        if (Skew.Contains(code))
        {
            return CallFailure.Skewed;
        }

        if (Denial.Contains(code) || refusal.StatusCode == HttpStatusCode.Forbidden)
        {
            return CallFailure.Denied;
        }

        return (int)refusal.StatusCode is >= 400 and < 500 && code.Length > 0
            ? CallFailure.Refused
            : CallFailure.Unclear;
    }

    private static CallFailure Of(StorageFailure kind) =>
        kind switch
        {
            StorageFailure.Denied => CallFailure.Denied,
            StorageFailure.Credentials => CallFailure.Expired,
            StorageFailure.Unreachable => CallFailure.Unclear,
            _ => CallFailure.Refused,
        };
}
