using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Progress;

/// <summary>How a run on a cluster ended, in the words of people.</summary>
internal static class OutcomeWords
{
    public static string Of(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Succeeded => "succeeded",
            RunOutcome.Failed => "failed",
            RunOutcome.Stopped => "stopped",
            _ => "unknown",
        };

    public static string Of(Confidence confidence) => confidence.ToString().ToLowerInvariant();

    public static string Of(FailureClass kind) =>
        kind switch
        {
            FailureClass.UserCode => "the program or its data",
            FailureClass.Memory => "memory",
            FailureClass.Package => "the package",
            FailureClass.MissingInput => "a missing input",
            FailureClass.DiskFull => "a full disk",
            FailureClass.JobAccessDenied => "permissions of the job",
            FailureClass.AccessDenied => "permissions of the launcher",
            FailureClass.ServiceRoleDenied => "permissions of EMR",
            FailureClass.Validation => "the request",
            FailureClass.Quota => "a quota",
            FailureClass.Capacity => "capacity",
            FailureClass.StuckStarting => "a start-up without end",
            FailureClass.Bootstrap => "a bootstrap script",
            FailureClass.Infrastructure => "the infrastructure",
            FailureClass.SpotLoss => "lost spot machines",
            FailureClass.TimeLimit => "the time limit",
            FailureClass.BudgetLimit => "the cost limit",
            FailureClass.Interrupted => "a person",
            FailureClass.StoppedByOthers => "another party",
            _ => "unknown",
        };
}
