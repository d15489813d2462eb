using Amazon.EC2;
using Amazon.EC2.Model;
using Launcher.Clusters.Costs;

namespace Launcher.Clusters.Capacity;

/// <summary>Which types of machines there are where a cluster may run.</summary>
internal static class Offerings
{
    private const int MostPages = 20;

    /// <summary>
    /// Those of the types that at least one zone of the subnets has, or of the region where no subnet is named; null
    /// where EC2 could not be asked.
    /// </summary>
    public static async Task<IReadOnlySet<string>?> FindAsync(
        IAmazonEC2 ec2,
        IReadOnlyCollection<string> types,
        IReadOnlyCollection<string> subnets,
        CancellationToken stop)
    {
        try
        {
            var filters = new List<Filter> { new() { Name = "instance-type", Values = [.. types] } };
            if (subnets.Count > 0)
            {
                var found = await ec2.DescribeSubnetsAsync(
                    new DescribeSubnetsRequest { SubnetIds = [.. subnets] }, stop);
                filters.Add(
                    new Filter
                    {
                        Name = "location",
                        Values = [.. (found.Subnets ?? []).Select(subnet => subnet.AvailabilityZone).Distinct()],
                    });
            }

            return await ReadAsync(
                ec2,
                new DescribeInstanceTypeOfferingsRequest
                {
                    LocationType = subnets.Count > 0 ? LocationType.AvailabilityZone : LocationType.Region,
                    Filters = filters,
                },
                stop);
        }
        catch (Exception failure) when (Refusals.Has(failure, stop))
        {
            return null;
        }
    }

    private static async Task<IReadOnlySet<string>> ReadAsync(
        IAmazonEC2 ec2,
        DescribeInstanceTypeOfferingsRequest request,
        CancellationToken stop)
    {
        var offered = new HashSet<string>();
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await ec2.DescribeInstanceTypeOfferingsAsync(request, stop);
            offered.UnionWith((answer.InstanceTypeOfferings ?? []).Select(offering => offering.InstanceType.Value));
            if (string.IsNullOrEmpty(answer.NextToken))
            {
                break;
            }

            request.NextToken = answer.NextToken;
        }

        return offered;
    }
}
