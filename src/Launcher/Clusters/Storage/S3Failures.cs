using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Launcher.Clusters.Storage;

/// <summary>From what S3 or the way to it answered to a sentence for a person.</summary>
internal sealed class S3Failures(string region)
{
    private static readonly string[] CredentialCodes =
    [
        "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "TokenRefreshRequired",
        "RequestTimeTooSkewed",
    ];

    private readonly string _partition = RegionEndpoint.GetBySystemName(region).PartitionName;

    /// <summary>Whether it says something of the store, and not of this program.</summary>
    public static bool Covers(Exception failure) =>
        failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException
            or TimeoutException or OperationCanceledException;

    /// <summary>Nothing, or a cancellation where the caller gave up, which is no failure of the store.</summary>
    public static void ThrowIfStopped(Exception failure, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException("Access to S3 was stopped.", failure, stop);
        }
    }

    public StorageException Of(Exception failure, S3Action action, S3Address address)
    {
        var (kind, text) = failure switch
        {
            AmazonS3Exception refused => Refusal(refused, action, address),
            AmazonServiceException { InnerException: { } inner } => Lost(action, address, inner.Message),
            AmazonServiceException or HttpRequestException or IOException or TimeoutException =>
                Lost(action, address, failure.Message),
            OperationCanceledException => Lost(action, address, "no answer came in time"),
            _ => (StorageFailure.Credentials,
                $"{action.Doing} '{address}' was not possible: {Sentence(failure.Message)}"),
        };
        return new StorageException(kind, address, text, failure);
    }

    private (StorageFailure Kind, string Text) Refusal(AmazonS3Exception refused, S3Action action, S3Address address)
    {
        if (CredentialCodes.Contains(refused.ErrorCode))
        {
            return (
                StorageFailure.Credentials,
                $"{action.Doing} '{address}' was refused, because S3 does not accept the credentials "
                    + $"({refused.ErrorCode}: {Sentence(refused.Message)} Sign in again, or check the clock.)");
        }

        if (refused.ErrorCode == "NoSuchBucket")
        {
            return (
                StorageFailure.NoBucket,
                $"There is no bucket '{address.Bucket}'. Create it in {region}, or name another one.");
        }

        return refused.StatusCode switch
        {
            HttpStatusCode.Forbidden => (StorageFailure.Denied, Denial(refused, action, address)),
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
                or 0 =>
                Lost(action, address, $"{refused.ErrorCode}: {refused.Message}"),
            _ => (
                StorageFailure.Refused,
                $"{action.Doing} '{address}' was refused ({(int)refused.StatusCode} {refused.ErrorCode}): "
                    + Sentence(refused.Message)),
        };
    }

    private string Denial(AmazonS3Exception refused, S3Action action, S3Address address)
    {
        var said = refused.Message ?? "";
        if (said.Contains("kms:", StringComparison.OrdinalIgnoreCase))
        {
            return $"{action.Doing} '{address}' was denied by the key that encrypts it: {Sentence(said)} "
                + "Allow 'kms:GenerateDataKey' and 'kms:Decrypt' on that key.";
        }

        var hint = action == S3Action.Find || action == S3Action.Read
            ? $" Allow 's3:ListBucket' on '{S3Action.List.ResourceOf(address, _partition)}' as well: without it S3 "
                + "denies what is not there."
            : "";
        return $"{action.Doing} '{address}' was denied. Allow '{action.Permission}' on "
            + $"'{action.ResourceOf(address, _partition)}' for these credentials.{hint}";
    }

    private static (StorageFailure Kind, string Text) Lost(S3Action action, S3Address address, string reason) =>
        (StorageFailure.Unreachable, $"{action.Doing} '{address}' brought no answer from S3: {Sentence(reason)}");

    private static string Sentence(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "S3 gave no reason." : text.TrimEnd('.', ' ') + ".";
}
