using Launcher.Clusters.Launching;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;
using Launcher.Clusters.Watching;
using Launcher.Failures;

namespace Launcher.Clusters.Running;

/// <summary>What broke a run first, as its verdict.</summary>
internal static class FirstFailure
{
    /// <summary>AWS or a store failed, which the record tells; everything else is a bug and thrown on.</summary>
    public static bool IsForeseen(Exception failure) =>
        failure is LookRefusedException || CallFailures.Of(failure) is not null;

    public static Verdict VerdictOf(Exception failure) =>
        failure switch
        {
            LookRefusedException { Kind: CallFailure.Denied } refused => CallVerdict.Of(
                refused.InnerException!, CallFailure.Denied, "DescribeCluster"),
            LookRefusedException refused => Verdict.Failure(
                FailureClass.Unknown,
                $"EMR does not show the cluster any more: {refused.Message}",
                "Look for it in the console; EMR forgets clusters after two months."),
            LauncherException told => Verdict.Failure(
                told.ExitCode switch
                {
                    ExitCodes.Cancelled => FailureClass.Interrupted,
                    ClusterExitCodes.AccessDenied => FailureClass.AccessDenied,
                    _ => FailureClass.Validation,
                },
                told.Message,
                "Mend that, then start the run again."),
            _ when CallFailures.Of(failure) is { } kind => CallVerdict.Of(failure, kind, "a call of the run"),
            _ => Verdict.Failure(
                FailureClass.Unknown,
                $"The launcher itself failed: {Secrets.Hide(failure.Message)}",
                "Report this with the text that the launcher printed.",
                Confidence.Low),
        };
}
