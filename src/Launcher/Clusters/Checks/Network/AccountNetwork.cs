using Amazon.EC2;
using Amazon.EC2.Model;
using Launcher.Clusters.Configuration;

namespace Launcher.Clusters.Checks.Network;

/// <summary>The networks that the settings name, each kind asked for once. What does not exist is left out.</summary>
internal sealed class AccountNetwork
{
    private static readonly string[] GroupSettings =
        ["securityGroups.primary", "securityGroups.workers", "securityGroups.serviceAccess"];

    private readonly Lazy<Task<IReadOnlyList<Subnet>>> _subnets;
    private readonly Lazy<Task<IReadOnlyList<Vpc>>> _vpcs;
    private readonly Lazy<Task<IReadOnlyList<SecurityGroup>>> _groups;
    private readonly Lazy<Task<SubnetRoutes>> _routes;

    public AccountNetwork(Lazy<IAmazonEC2> client, ClusterSettings settings, CancellationToken stop)
    {
        _subnets = new(() => ReadSubnetsAsync(client.Value, settings.Subnets, stop));
        _groups = new(() => ReadGroupsAsync(client.Value, Groups(settings), stop));
        _vpcs = new(async () => await ReadVpcsAsync(client.Value, VpcsOf(await _subnets.Value), stop));
        _routes = new(async () =>
            await SubnetRoutes.ReadAsync(client.Value, settings.Region, VpcsOf(await _subnets.Value), stop));
    }

    public static IReadOnlyList<string> Groups(ClusterSettings settings) =>
        [.. GroupSettings.Select(settings.Effective.Text).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>EMR gets security groups and makes none.</summary>
    public static bool NamesGroups(ClusterSettings settings) =>
        settings.Effective.Text("securityGroups.primary") is not null;

    public Task<IReadOnlyList<Subnet>> SubnetsAsync() => _subnets.Value;

    public Task<IReadOnlyList<Vpc>> VpcsAsync() => _vpcs.Value;

    public Task<IReadOnlyList<SecurityGroup>> GroupsAsync() => _groups.Value;

    public Task<SubnetRoutes> RoutesAsync() => _routes.Value;

    private static List<string> VpcsOf(IReadOnlyList<Subnet> subnets) =>
        [.. subnets.Select(subnet => subnet.VpcId).Distinct(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<Subnet>> ReadSubnetsAsync(
        IAmazonEC2 ec2,
        IReadOnlyList<string> ids,
        CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        // A filter finds those that exist; naming ids would refuse all because of one.
        var request = new DescribeSubnetsRequest { Filters = [new Filter("subnet-id", [.. ids])] };
        var found = (await ec2.DescribeSubnetsAsync(request, stop)).Subnets ?? [];
        return [.. ids.Select(id => found.Find(subnet => subnet.SubnetId == id)).OfType<Subnet>()];
    }

    private static async Task<IReadOnlyList<Vpc>> ReadVpcsAsync(
        IAmazonEC2 ec2,
        List<string> ids,
        CancellationToken stop)
    {
        var filter = ids.Count == 0 ? new Filter("is-default", ["true"]) : new Filter("vpc-id", ids);
        var answer = await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [filter] }, stop);
        return answer.Vpcs ?? [];
    }

    private static async Task<IReadOnlyList<SecurityGroup>> ReadGroupsAsync(
        IAmazonEC2 ec2,
        IReadOnlyList<string> ids,
        CancellationToken stop)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var request = new DescribeSecurityGroupsRequest { Filters = [new Filter("group-id", [.. ids])] };
        return (await ec2.DescribeSecurityGroupsAsync(request, stop)).SecurityGroups ?? [];
    }
}
