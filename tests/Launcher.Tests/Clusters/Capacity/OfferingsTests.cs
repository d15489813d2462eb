using Launcher.Clusters.Capacity;
using Launcher.Tests.Clusters.Costs;

namespace Launcher.Tests.Clusters.Capacity;

public class OfferingsTests
{
    private readonly PretendedEc2 _ec2 = new();

    [Fact]
    public async Task Types_are_those_of_the_subnets_zones()
    {
        _ec2.Answer(
            "DescribeSubnets",
            "<DescribeSubnetsResponse><subnetSet><item><subnetId>subnet-a1</subnetId>"
                + "<availabilityZone>us-east-1b</availabilityZone></item></subnetSet></DescribeSubnetsResponse>");
        Offer("m5.xlarge");

        var offered = await FindAsync("subnet-a1");

        Assert.Equal(["m5.xlarge"], offered!);
        Assert.Contains("LocationType=availability-zone", _ec2.Asked[1]);
        Assert.Contains("Filter.2.Value.1=us-east-1b", _ec2.Asked[1]);
    }

    [Fact]
    public async Task Without_subnets_they_are_those_of_the_region()
    {
        Offer("m5.xlarge", "m6i.xlarge");

        Assert.Equal(2, (await FindAsync())!.Count);
        Assert.Contains("LocationType=region", _ec2.Asked.Single());
    }

    [Fact]
    public async Task A_refusal_leaves_it_unknown()
    {
        _ec2.Refuse("DescribeInstanceTypeOfferings");

        Assert.Null(await FindAsync());
    }

    private void Offer(params string[] types) =>
        _ec2.Answer(
            "DescribeInstanceTypeOfferings",
            "<DescribeInstanceTypeOfferingsResponse><instanceTypeOfferingSet>"
                + string.Concat(types.Select(type => $"<item><instanceType>{type}</instanceType></item>"))
                + "</instanceTypeOfferingSet></DescribeInstanceTypeOfferingsResponse>");

    private Task<IReadOnlySet<string>?> FindAsync(params string[] subnets) =>
        Offerings.FindAsync(_ec2.Client(), ["m5.xlarge", "m6i.xlarge"], subnets, CancellationToken.None);
}
