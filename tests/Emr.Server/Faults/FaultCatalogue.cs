namespace Emr.Server.Faults;

/// <summary>Every fault by name, in a fixed order, for runs that draw theirs from a seed.</summary>
public static class FaultCatalogue
{
    private static readonly string[] CallsOfARun =
    [
        "RunJobFlow",
        "DescribeCluster",
        "ListClusters",
        "ListSteps",
        "ListInstances",
        "TerminateJobFlows",
        "SetTerminationProtection",
    ];

    /// <summary>Those of one launch.</summary>
    public static IReadOnlyList<(string Name, Fault Fault)> OfClusters { get; } =
    [
        (nameof(Fault.NoCapacity), Fault.NoCapacity()),
        (nameof(Fault.FleetTimeout), Fault.FleetTimeout()),
        (nameof(Fault.NoSpotCapacity), Fault.NoSpotCapacity()),
        (nameof(Fault.StuckStarting), Fault.StuckStarting()),
        (nameof(Fault.StuckBootstrapping), Fault.StuckBootstrapping()),
        (nameof(Fault.ServiceRoleDenied), Fault.ServiceRoleDenied()),
        (nameof(Fault.SubnetsOfSeveralVpcs), Fault.SubnetsOfSeveralVpcs()),
        (nameof(Fault.TypeNotSupported), Fault.TypeNotSupported("m5.xlarge")),
        (nameof(Fault.InternalError), Fault.InternalError()),
        (nameof(Fault.BootstrapFails), Fault.BootstrapFails()),
        (nameof(Fault.BootstrapNotDownloaded), Fault.BootstrapNotDownloaded()),
        (nameof(Fault.BootstrapFileNotFound), Fault.BootstrapFileNotFound()),
        (nameof(Fault.BootstrapDiskFull), Fault.BootstrapDiskFull()),
        (nameof(Fault.ListedLate), Fault.ListedLate(TimeSpan.FromSeconds(20))),
        (nameof(Fault.SpotNodesLost), Fault.SpotNodesLost()),
        (nameof(Fault.SpotPrimaryLost), Fault.SpotPrimaryLost()),
        (nameof(Fault.PrimaryFails), Fault.PrimaryFails()),
        (nameof(Fault.NoWorkerLeft), Fault.NoWorkerLeft()),
        (nameof(Fault.TerminatedByOthers), Fault.TerminatedByOthers(TimeSpan.FromMinutes(8))),
        (nameof(Fault.Protected), Fault.Protected()),
        (nameof(Fault.NeverTerminates), Fault.NeverTerminates()),
        (nameof(Fault.TerminatesSlowly), Fault.TerminatesSlowly(TimeSpan.FromMinutes(20))),
        (nameof(Fault.StepsTake), Fault.StepsTake(TimeSpan.FromHours(2))),
        (nameof(Fault.NoStepsListed), Fault.NoStepsListed()),
        (nameof(Fault.UserCodeFails), Fault.UserCodeFails()),
        (nameof(Fault.OutOfMemory), Fault.OutOfMemory()),
        (nameof(Fault.ArchiveNotRelocatable), Fault.ArchiveNotRelocatable()),
        (nameof(Fault.InputMissing), Fault.InputMissing()),
        (nameof(Fault.InputDenied), Fault.InputDenied()),
        (nameof(Fault.DiskFull), Fault.DiskFull()),
        (nameof(Fault.StepCancelled), Fault.StepCancelled()),
        (nameof(Fault.StepInterrupted), Fault.StepInterrupted()),
        (nameof(Fault.FailureDetailsLate), Fault.FailureDetailsLate(TimeSpan.FromMinutes(3))),
        (nameof(Fault.LogsLate), Fault.LogsLate(TimeSpan.FromMinutes(7))),
        (nameof(Fault.LogsLost), Fault.LogsLost()),
        (nameof(Fault.LogsCutOff), Fault.LogsCutOff()),
        (nameof(Fault.LogsAsText), Fault.LogsAsText()),
    ];

    /// <summary>Those of one call, for each call that a run makes. Silence is left out: it costs real time.</summary>
    public static IReadOnlyList<(string Name, Fault Fault)> OfCalls { get; } =
    [
        .. CallsOfARun.SelectMany(operation => new[]
        {
            ($"{nameof(Fault.Throttled)} {operation}", Fault.Throttled(operation)),
            ($"{nameof(Fault.ThrottledAfter)} {operation}", Fault.ThrottledAfter(operation)),
            ($"{nameof(Fault.ConnectionLost)} {operation}", Fault.ConnectionLost(operation)),
            ($"{nameof(Fault.ConnectionLostAfter)} {operation}", Fault.ConnectionLostAfter(operation)),
            ($"{nameof(Fault.ServerError)} {operation}", Fault.ServerError(operation)),
            ($"{nameof(Fault.ServerErrorAfter)} {operation}", Fault.ServerErrorAfter(operation)),
            ($"{nameof(Fault.BadGateway)} {operation}", Fault.BadGateway(operation)),
            ($"{nameof(Fault.ExpiredToken)} {operation}", Fault.ExpiredToken(operation)),
            ($"{nameof(Fault.ClockSkew)} {operation}", Fault.ClockSkew(operation, TimeSpan.FromHours(1))),
            ($"{nameof(Fault.AccessDenied)} {operation}", Fault.AccessDenied(operation)),
        }),
        (nameof(Fault.PassRoleDenied), Fault.PassRoleDenied("EMR_EC2_DefaultRole")),
        (nameof(Fault.ClusterQuotaExceeded), Fault.ClusterQuotaExceeded()),
        (nameof(Fault.VcpuQuotaExceeded), Fault.VcpuQuotaExceeded()),
    ];
}
