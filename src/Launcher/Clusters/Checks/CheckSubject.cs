using Amazon.ElasticMapReduce.Model;
using Amazon.SecurityToken.Model;
using Launcher.Clusters.Checks.Machines;
using Launcher.Clusters.Checks.Network;
using Launcher.Clusters.Checks.Rights;
using Launcher.Clusters.Checks.Storage;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Planning;
using Launcher.Packaging;

namespace Launcher.Clusters.Checks;

/// <summary>A plan and the account that it is for. What several checks need to know is asked once.</summary>
/// <param name="package">What 'package' made for the plan's machines; null when it is not made.</param>
/// <param name="stop">Ends the questions that checks share.</param>
internal sealed class CheckSubject(
    ClusterPlan plan,
    PackageRecord? package,
    CheckServices services,
    CancellationToken stop = default)
{
    private readonly Lazy<Task<Caller>> _caller = new(async () =>
    {
        var answer = await services.Tokens.GetCallerIdentityAsync(new GetCallerIdentityRequest(), stop);
        return new Caller(answer.Account, answer.Arn);
    });

    private readonly Lazy<Task<IReadOnlyList<ClusterSummary>>> _active = new(() =>
        ActiveClusters.ReadAsync(services.Cluster.Emr, stop));

    public ClusterPlan Plan => plan;

    /// <summary>The first that is sent; others differ in their machines alone.</summary>
    public RunJobFlowRequest Request { get; } = plan.Request;

    public ClusterSettings Settings => plan.Launch.Settings;

    public PackageRecord? Package => package;

    public CheckServices Services => services;

    public AccountRoles Roles { get; } = new(services.IamClient, stop);

    public AccountNetwork Network { get; } = new(services.Cluster.Ec2Client, plan.Launch.Settings, stop);

    public MachineTypes Machines { get; } = new(services.Cluster.Ec2Client, plan.Launch.Capacity, stop);

    public JobAddresses Addresses { get; } = JobAddresses.Of(plan.Launch.ScriptOptions);

    public Task<Caller> CallerAsync() => _caller.Value;

    /// <summary>Clusters that cost money now, whoever launched them.</summary>
    public Task<IReadOnlyList<ClusterSummary>> ActiveAsync() => _active.Value;
}
