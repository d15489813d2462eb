using Launcher.Failures;

namespace Launcher.Clusters.Outcomes;

/// <summary>What the process returns of a run on a cluster.</summary>
internal static class ClusterExitCodes
{
    public const int AccessDenied = 3;
    public const int Refused = 4;
    public const int NoCapacity = 5;
    public const int BootstrapFailed = 6;
    public const int InfrastructureLost = 7;
    public const int LimitReached = 8;
    public const int OutcomeUnknown = 9;

    /// <summary>A cluster may still be running and costing; this wins over all others.</summary>
    public const int ClusterLeft = 10;

    public static int Of(FailureClass? kind) =>
        kind switch
        {
            null => ExitCodes.Done,
            FailureClass.UserCode or FailureClass.Memory or FailureClass.Package or FailureClass.MissingInput
                or FailureClass.DiskFull or FailureClass.JobAccessDenied => ExitCodes.RunFailed,
            FailureClass.AccessDenied or FailureClass.ServiceRoleDenied => AccessDenied,
            FailureClass.Validation or FailureClass.Quota => Refused,
            FailureClass.Capacity or FailureClass.StuckStarting => NoCapacity,
            FailureClass.Bootstrap => BootstrapFailed,
            FailureClass.Infrastructure or FailureClass.SpotLoss => InfrastructureLost,
            FailureClass.TimeLimit or FailureClass.BudgetLimit => LimitReached,
            FailureClass.Interrupted => ExitCodes.Cancelled,
            FailureClass.StoppedByOthers or FailureClass.Unknown => OutcomeUnknown,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
