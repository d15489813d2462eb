using Amazon.EC2;
using Amazon.EC2.Model;

namespace Launcher.Clusters.Checks.Network;

/// <summary>Which ways lead out of subnets.</summary>
internal sealed class SubnetRoutes(IReadOnlyList<RouteTable> tables, IReadOnlyList<VpcEndpoint> endpoints)
{
    private const string Anywhere = "0.0.0.0/0";

    public static async Task<SubnetRoutes> ReadAsync(
        IAmazonEC2 ec2,
        string region,
        IReadOnlyList<string> vpcs,
        CancellationToken stop)
    {
        var ofVpcs = new Filter("vpc-id", [.. vpcs]);
        var tables = ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = [ofVpcs] }, stop);
        var endpoints = ec2.DescribeVpcEndpointsAsync(
            new DescribeVpcEndpointsRequest
            {
                Filters = [ofVpcs, new Filter("service-name", [$"com.amazonaws.{region}.s3"])],
            },
            stop);
        return new SubnetRoutes((await tables).RouteTables ?? [], (await endpoints).VpcEndpoints ?? []);
    }

    /// <summary>No internet gateway: the machines have no address in the internet.</summary>
    public bool IsPrivate(Subnet subnet) => !Ways(subnet).Any(way => Is(way.GatewayId, "igw-"));

    /// <summary>A way into the internet that is not free: NAT, a transit gateway, an appliance.</summary>
    public bool HasOtherWayOut(Subnet subnet) => Ways(subnet).Any(way => !Is(way.GatewayId, "igw-"));

    public bool HasStorageEndpoint(Subnet subnet)
    {
        var table = TableOf(subnet)?.RouteTableId;
        return endpoints.Any(endpoint =>
            endpoint.VpcId == subnet.VpcId
            && (endpoint.VpcEndpointType == VpcEndpointType.Interface
                || (endpoint.RouteTableIds ?? []).Contains(table!)));
    }

    private IEnumerable<Route> Ways(Subnet subnet) =>
        (TableOf(subnet)?.Routes ?? []).Where(route => route.DestinationCidrBlock == Anywhere);

    // A subnet without a table of its own uses the VPC's main one.
    private RouteTable? TableOf(Subnet subnet) =>
        tables.FirstOrDefault(table => Joins(table).Any(join => join.SubnetId == subnet.SubnetId))
        ?? tables.FirstOrDefault(table => table.VpcId == subnet.VpcId && Joins(table).Any(join => join.Main == true));

    private static List<RouteTableAssociation> Joins(RouteTable table) => table.Associations ?? [];

    private static bool Is(string? id, string kind) => id?.StartsWith(kind, StringComparison.Ordinal) == true;
}
