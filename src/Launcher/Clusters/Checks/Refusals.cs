using System.Text.RegularExpressions;
using Amazon.Runtime;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Checks;

/// <summary>From an answer that is no answer to a finding.</summary>
internal static partial class Refusals
{
    private const int MostLetters = 160;

    private static readonly HashSet<string> CredentialCodes =
    [
        "ExpiredToken", "ExpiredTokenException", "InvalidClientTokenId", "UnrecognizedClientException",
        "InvalidAccessKeyId", "SignatureDoesNotMatch", "AuthFailure", "InvalidToken", "TokenRefreshRequired",
        "MissingAuthenticationToken", "IncompleteSignature", "OptInRequired",
    ];

    private static readonly HashSet<string> DeniedCodes =
    [
        "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "NotAuthorized",
    ];

    public static bool IsKnown(Exception failure) =>
        failure is AmazonServiceException or AmazonClientException or StorageException or HttpRequestException;

    public static bool IsDenied(Exception failure) =>
        failure is AmazonServiceException { ErrorCode: { } code } && DeniedCodes.Contains(code)
        || failure is StorageException { Kind: StorageFailure.Denied };

    public static bool IsOfCredentials(Exception failure) =>
        failure is AmazonServiceException { ErrorCode: { } code } && CredentialCodes.Contains(code)
        || failure is StorageException { Kind: StorageFailure.Credentials }
        || failure is AmazonClientException;

    public static Finding Of(Exception failure)
    {
        var words = Words(failure.Message);
        if (IsOfCredentials(failure))
        {
            return Finding.NotCheckable($"AWS was not asked, because the credentials do not work: {words}", Renew);
        }

        if (!IsDenied(failure))
        {
            return Finding.NotCheckable($"AWS gave no usable answer: {words}", "Try again in a minute.");
        }

        var action = Action().Match(failure.Message) is { Success: true } named ? $"'{named.Groups[1].Value}'" : "it";
        return Finding.NotCheckable(
            $"The credentials may not look at this: {words}",
            $"Allow {action} ('check --print-policies' prints the statement), or look yourself.");
    }

    public const string Renew =
        "Renew them, for example with 'aws sso login', or name others in AWS_PROFILE.";

    /// <summary>The first sentences of a message, on one line, with one full stop.</summary>
    public static string Words(string message)
    {
        var line = Encoded().Replace(Blank().Replace(message, " "), "").Trim().TrimEnd('.');
        return (line.Length > MostLetters ? line[..MostLetters] + "…" : line) + ".";
    }

    [GeneratedRegex(@"perform:?\s+([\w-]+:\w+)")]
    private static partial Regex Action();

    [GeneratedRegex(@"\s*Encoded authorization failure message:.*")]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
