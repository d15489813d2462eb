using Amazon.ElasticMapReduce;
using Emr.Server.Life;

namespace Emr.Server.Faults;

public abstract partial record Fault
{
    /// <summary>EC2 has none of a type in a zone. For more than one launch see <see cref="Capacity"/>.</summary>
    public static Fault NoCapacity(string instanceType = "m5.xlarge", string zone = "eu-central-1a") =>
        Starting(Shortage(instanceType, zone));

    public static Fault FleetTimeout() =>
        Starting(new Ending(
            ClusterStateChangeReasonCode.INSTANCE_FLEET_TIMEOUT,
            "Instance fleets timed out while waiting for capacity."));

    /// <summary>Spot requests stay open: groups wait without limit, fleets by their own rule.</summary>
    public static Fault NoSpotCapacity() => new OfCluster(plan => plan with { HasNoSpot = true });

    public static Fault StuckStarting() => new OfCluster(plan => plan with { StaysStarting = true });

    public static Fault StuckBootstrapping() => new OfCluster(plan => plan with { StaysBootstrapping = true });

    public static Fault ServiceRoleDenied() =>
        Starting(new Ending(
            ClusterStateChangeReasonCode.VALIDATION_ERROR,
            "Service role EMR_DefaultRole_V2 has insufficient EC2 permissions"));

    public static Fault SubnetsOfSeveralVpcs() =>
        Starting(Ending.WithDetail(
            ClusterStateChangeReasonCode.VALIDATION_ERROR,
            "The subnets are not of one VPC.",
            "VALIDATION_ERROR_SUBNET_NOT_FROM_ONE_VPC"));

    public static Fault TypeNotSupported(string instanceType) =>
        Starting(Ending.WithDetail(
            ClusterStateChangeReasonCode.VALIDATION_ERROR,
            $"The requested instance type {instanceType} is not supported in the zone.",
            "VALIDATION_ERROR_INSTANCE_TYPE_NOT_SUPPORTED",
            ("instance-type", instanceType)));

    /// <summary>Nothing but the word of it.</summary>
    public static Fault InternalError() =>
        Starting(new Ending(ClusterStateChangeReasonCode.INTERNAL_ERROR, "Internal error"));

    public static Fault BootstrapFails(int action = 1, int exitCode = 1, string stderr = "install.sh: not found\n") =>
        Bootstrapping(
            "BOOTSTRAP_FAILURE_PRIMARY_WITH_NON_ZERO_CODE",
            $"On the master instance (i-1), bootstrap action {action} returned a non-zero return code ({exitCode})",
            (action, stderr));

    public static Fault BootstrapNotDownloaded(int action = 1) =>
        Bootstrapping(
            "BOOTSTRAP_FAILURE_BA_DOWNLOAD_FAILED_PRIMARY",
            $"On the master instance (i-1), bootstrap action {action} could not be downloaded",
            (action, "download failed: Connection reset by peer\n"));

    public static Fault BootstrapFileNotFound(int action = 1) =>
        Bootstrapping(
            "BOOTSTRAP_FAILURE_FILE_NOT_FOUND_PRIMARY",
            $"On the master instance (i-1), the file of bootstrap action {action} was not found",
            (action, "s3://bucket/install.sh: 404 Not Found\n"));

    public static Fault BootstrapDiskFull(int action = 1) =>
        Bootstrapping(
            "BOOTSTRAP_FAILURE_INSUFFICIENT_DISK_SPACE_PRIMARY",
            "The master instance has insufficient disk space",
            (action, "write error: No space left on device\n"));

    /// <summary>ListClusters shows the new cluster only after a while.</summary>
    public static Fault ListedLate(TimeSpan after) => new OfCluster(plan => plan with { ListedAfter = after });

    internal static Ending Shortage(string instanceType, string zone) =>
        Ending.WithDetail(
            ClusterStateChangeReasonCode.INTERNAL_ERROR,
            $"The requested instance type {instanceType} has insufficient capacity in {zone}.",
            "INTERNAL_ERROR_EC2_INSUFFICIENT_CAPACITY_AZ",
            ("instance-type", instanceType),
            ("availability-zone", zone),
            ("public-doc", "https://docs.aws.amazon.com/emr/"));

    private static Fault Starting(Ending ending) => new OfCluster(plan => plan with { WhileStarting = ending });

    private static Fault Bootstrapping(string code, string message, (int Action, string Stderr) log) =>
        new OfCluster(plan => plan with
        {
            BootstrapLog = log,
            WhileBootstrapping = Ending.WithDetail(
                ClusterStateChangeReasonCode.BOOTSTRAP_FAILURE,
                message,
                code,
                ("primary-instance-id", "i-1")),
        });
}
