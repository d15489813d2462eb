using Launcher.Clusters.Checks.Guards;
using Launcher.Clusters.Checks.Machines;
using Launcher.Clusters.Checks.Network;
using Launcher.Clusters.Checks.Production;
using Launcher.Clusters.Checks.Rights;
using Launcher.Clusters.Checks.Storage;

namespace Launcher.Clusters.Checks;

/// <summary>Which checks are made when, in the order in which they are shown.</summary>
internal static class CheckList
{
    /// <summary>Before every launch: what fails often, and after money was spent.</summary>
    public static IReadOnlyList<ICheck> Quick { get; } =
    [
        new IdentityCheck(),
        new ServiceRoleCheck(),
        new InstanceProfileCheck(),
        new ProbeCheck(),
        new InputsCheck(),
        new PrefixesCheck(),
        new GuardsCheck(),
    ];

    public static IReadOnlyList<ICheck> Launch { get; } =
    [
        new IdentityCheck(),
        new ClockCheck(),
        new PermissionsCheck(),
        new ServiceRoleCheck(),
        new InstanceProfileCheck(),
        new PassRoleCheck(),
        new PolicyTagCheck(),
        new SchedulerRoleCheck(),
        new TopicCheck(),
        new ProbeCheck(),
        new BucketRegionCheck(),
        new BucketProtectionCheck(),
        new BucketLifecycleCheck(),
        new InputsCheck(),
        new PrefixesCheck(),
        new SubnetsCheck(),
        new StorageRouteCheck(),
        new SecurityGroupsCheck(),
        new KeyPairCheck(),
        new ReleaseCheck(),
        new OfferingsCheck(),
        new VirtualCpuCheck(),
        new ActiveClustersCheck(),
        new PackageCheck(),
        new GuardsCheck(),
        new LimitsCheck(),
        new OrphansCheck(),
    ];

    /// <summary>What more a job needs that runs without anybody looking.</summary>
    public static IReadOnlyList<ICheck> Production { get; } =
    [
        .. Launch,
        new SecurityConfigurationCheck(),
        new EncryptionKeysCheck(),
        new PrivateSubnetsCheck(),
        new LogRetentionCheck(),
        new NotificationCheck(),
        new CostLimitCheck(),
        new DeadlineRoleCheck(),
        new SpotCheck(),
        new CostTagsCheck(),
    ];
}
