using Amazon.EC2;
using Amazon.EC2.Model;
using NSubstitute;

namespace Launcher.Tests.Clusters.Checks;

/// <summary>EC2 with two private subnets in two zones, an endpoint for S3, and machines to be had.</summary>
internal sealed class PretendedNetwork
{
    private static readonly Tag PolicyTag = new() { Key = "for-use-with-amazon-emr-managed-policies", Value = "true" };

    public PretendedNetwork()
    {
        Client.DescribeSubnetsAsync(Arg.Any<DescribeSubnetsRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeSubnetsResponse { Subnets = Subnets });
        Client.DescribeVpcsAsync(Arg.Any<DescribeVpcsRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeVpcsResponse { Vpcs = Vpcs });
        Client.DescribeSecurityGroupsAsync(Arg.Any<DescribeSecurityGroupsRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeSecurityGroupsResponse { SecurityGroups = Groups });
        Client.DescribeRouteTablesAsync(Arg.Any<DescribeRouteTablesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeRouteTablesResponse { RouteTables = [Table] });
        Client.DescribeVpcEndpointsAsync(Arg.Any<DescribeVpcEndpointsRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeVpcEndpointsResponse { VpcEndpoints = Endpoints });
        Client.DescribeKeyPairsAsync(Arg.Any<DescribeKeyPairsRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeKeyPairsResponse { KeyPairs = KeyPairs });
        Client.DescribeInstanceTypesAsync(Arg.Any<DescribeInstanceTypesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeInstanceTypesResponse { InstanceTypes = Types });
        Client.DescribeInstanceTypeOfferingsAsync(
                Arg.Any<DescribeInstanceTypeOfferingsRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeInstanceTypeOfferingsResponse { InstanceTypeOfferings = Offerings });
        Client.DescribeInstancesAsync(Arg.Any<DescribeInstancesRequest>(), Arg.Any<CancellationToken>())
            .Returns(_ => new DescribeInstancesResponse
            {
                Reservations = [new Reservation { Instances = Running }],
            });
    }

    public IAmazonEC2 Client { get; } = Substitute.For<IAmazonEC2>();

    public List<Subnet> Subnets { get; } = [Subnet("a"), Subnet("b")];

    public List<Vpc> Vpcs { get; } = [new() { VpcId = "vpc-1", Tags = [PolicyTag] }];

    public List<SecurityGroup> Groups { get; } = [Group("sg-1"), Group("sg-2")];

    public RouteTable Table { get; } = new()
    {
        RouteTableId = "rtb-1",
        VpcId = "vpc-1",
        Associations = [new RouteTableAssociation { Main = true }],
        Routes = [],
    };

    public List<VpcEndpoint> Endpoints { get; } =
        [new() { VpcId = "vpc-1", VpcEndpointType = VpcEndpointType.Gateway, RouteTableIds = ["rtb-1"] }];

    public List<KeyPairInfo> KeyPairs { get; } = [];

    public List<InstanceTypeInfo> Types { get; } = [Type("m5.xlarge", 4)];

    public List<InstanceTypeOffering> Offerings { get; } =
        [Offering("us-east-1a", "m5.xlarge"), Offering("us-east-1b", "m5.xlarge")];

    public List<Instance> Running { get; } = [];

    public static InstanceTypeInfo Type(string name, int cpus, string architecture = "x86_64") =>
        new()
        {
            InstanceType = name,
            VCpuInfo = new VCpuInfo { DefaultVCpus = cpus },
            ProcessorInfo = new ProcessorInfo { SupportedArchitectures = [architecture] },
        };

    public static Instance Machine(string type, int cores, bool isSpot = false) =>
        new()
        {
            InstanceType = type,
            InstanceLifecycle = isSpot ? InstanceLifecycleType.Spot : null,
            CpuOptions = new CpuOptions { CoreCount = cores, ThreadsPerCore = 2 },
        };

    public void LeadOut(string gateway) =>
        Table.Routes.Add(
            gateway.StartsWith("igw-", StringComparison.Ordinal)
                ? new Route { DestinationCidrBlock = "0.0.0.0/0", GatewayId = gateway }
                : new Route { DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = gateway });

    private static Subnet Subnet(string letter) =>
        new()
        {
            SubnetId = $"subnet-{letter}",
            VpcId = "vpc-1",
            AvailabilityZone = $"us-east-1{letter}",
            AvailableIpAddressCount = 200,
            Tags = [PolicyTag],
        };

    private static SecurityGroup Group(string id) => new() { GroupId = id, VpcId = "vpc-1", Tags = [PolicyTag] };

    private static InstanceTypeOffering Offering(string zone, string type) =>
        new() { Location = zone, InstanceType = type };
}
