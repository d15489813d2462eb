using Amazon.EC2;
using Amazon.EC2.Model;

namespace Aws.Tests.Moto;

/// <summary>Types, zones and prices that a plan asks for.</summary>
[Trait("Category", "Cloud")]
public class Ec2Tests(Emulator emulator)
{
    [Fact]
    public async Task A_type_tells_its_processors_and_memory()
    {
        using var client = await ConnectAsync();

        var answer = await client.DescribeInstanceTypesAsync(
            new DescribeInstanceTypesRequest { InstanceTypes = ["m5.xlarge"] });

        var type = Assert.Single(answer.InstanceTypes);
        Assert.Equal(4, type.VCpuInfo.DefaultVCpus);
        Assert.Equal(16 * 1024, type.MemoryInfo.SizeInMiB);
    }

    [Fact]
    public async Task Subnets_tell_their_zones()
    {
        using var client = await ConnectAsync();

        var subnets = (await client.DescribeSubnetsAsync(new DescribeSubnetsRequest())).Subnets;

        Assert.Contains(subnets, subnet => subnet.AvailabilityZone == "eu-central-1a");
    }

    [Fact]
    public async Task Spot_prices_can_be_read()
    {
        using var client = await ConnectAsync();

        var prices = await client.DescribeSpotPriceHistoryAsync(
            new DescribeSpotPriceHistoryRequest { InstanceTypes = ["m5.xlarge"] });

        Assert.NotEmpty(prices.SpotPriceHistory);
    }

    private async Task<AmazonEC2Client> ConnectAsync() =>
        new(emulator.Credentials, await emulator.ConfigureAsync(new AmazonEC2Config()));
}
