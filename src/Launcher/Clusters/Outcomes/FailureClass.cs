namespace Launcher.Clusters.Outcomes;

/// <summary>Why a run did not succeed: one list for launch, cluster, YARN, driver, executors and spot.</summary>
internal enum FailureClass
{
    /// <summary>The program itself failed, or its data.</summary>
    UserCode,

    /// <summary>Driver or executor needed more memory than it had.</summary>
    Memory,

    /// <summary>The package cannot run on the machines: not relocatable, wrong kind, not executable, too new.</summary>
    Package,

    /// <summary>An input is not there.</summary>
    MissingInput,

    /// <summary>A disk of the cluster is full.</summary>
    DiskFull,

    /// <summary>The instance role may not read or write what the job needs.</summary>
    JobAccessDenied,

    /// <summary>The launcher's own credentials may not do this, or are not known.</summary>
    AccessDenied,

    /// <summary>EMR's service role may not do what a launch takes.</summary>
    ServiceRoleDenied,

    /// <summary>The request cannot be fulfilled as it is.</summary>
    Validation,

    /// <summary>The account is at a limit.</summary>
    Quota,

    /// <summary>There are no machines of the kind, on-demand or spot.</summary>
    Capacity,

    /// <summary>The start-up took longer than it may.</summary>
    StuckStarting,

    /// <summary>A bootstrap script failed, or could not be fetched.</summary>
    Bootstrap,

    /// <summary>EMR or EC2 failed.</summary>
    Infrastructure,

    /// <summary>Spot machines were taken back, the driver's among them.</summary>
    SpotLoss,

    /// <summary>The run was stopped at its wall-clock limit.</summary>
    TimeLimit,

    /// <summary>The run was stopped at its cost limit.</summary>
    BudgetLimit,

    /// <summary>A person stopped the run.</summary>
    Interrupted,

    /// <summary>Somebody else ended the cluster or cancelled the step.</summary>
    StoppedByOthers,

    /// <summary>Nothing that can be read says how the run ended.</summary>
    Unknown,
}
