using System.Text.RegularExpressions;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Launching;

/// <summary>What a call that was not done says to a person.</summary>
internal static partial class CallVerdict
{
    /// <param name="doing">What was tried, such as 'RunJobFlow'.</param>
    public static Verdict Of(Exception failure, CallFailure kind, string doing) =>
        kind switch
        {
            CallFailure.Denied => Denied(failure, doing),
            CallFailure.Expired => Verdict.Failure(
                FailureClass.AccessDenied,
                $"The credentials had expired at {doing}.",
                "Renew them, then start the command again."),
            CallFailure.Skewed => Verdict.Failure(
                FailureClass.AccessDenied,
                $"AWS does not accept the time of the request {doing}: {CallFailures.Said(failure)}",
                "Set this machine's clock, then start the command again."),
            CallFailure.Refused when Quota().IsMatch(failure.Message) => Verdict.Failure(
                FailureClass.Quota,
                $"The account is at a limit: {CallFailures.Said(failure)}",
                "Have the quota raised in Service Quotas, take fewer or smaller machines, or wait for others to end."),
            CallFailure.Refused => Verdict.Failure(
                FailureClass.Validation,
                $"AWS refuses {doing}: {CallFailures.Said(failure)}",
                "Change the settings it names; 'plan' shows the whole request."),
            _ => Verdict.Failure(
                FailureClass.Infrastructure,
                $"AWS gave no usable answer to {doing}: {CallFailures.Said(failure)}",
                "Start the command again later.",
                Confidence.Medium,
                isWorthRetrying: true),
        };

    private static Verdict Denied(Exception failure, string doing)
    {
        if (failure is StorageException)
        {
            return Verdict.Failure(
                FailureClass.AccessDenied,
                CallFailures.Said(failure),
                "Allow it in a policy of the launcher's identity and in the bucket's.");
        }

        if (Refusal().Match(failure.Message) is not { Success: true } refusal)
        {
            return Verdict.Failure(
                FailureClass.AccessDenied,
                $"AWS does not allow {doing}: {CallFailures.Said(failure)}",
                "Allow it in a policy of the launcher's identity, or use other credentials.");
        }

        var action = refusal.Groups["action"].Value;
        var resource = refusal.Groups["resource"] is { Success: true } named ? named.Value.TrimEnd('.') : "*";
        return Verdict.Failure(
            FailureClass.AccessDenied,
            $"The launcher's identity may not do '{action}' on '{resource}', which {doing} takes.",
            "Add this statement to its policy: "
                + $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}""");
    }

    [GeneratedRegex(
        @"not authorized to perform:? (?<action>[a-z0-9-]+:\w+)( on resource:? (?<resource>\S+))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();

    [GeneratedRegex(
        "limit exceeded|exceeds? the .*limit|quota", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quota();
}
