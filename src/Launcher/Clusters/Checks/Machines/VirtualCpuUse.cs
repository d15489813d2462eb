using Amazon.EC2;
using Amazon.EC2.Model;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>vCPUs that run in the region now, of the families that share one quota.</summary>
internal sealed record VirtualCpuUse(int OnDemand, int Spot)
{
    /// <summary>Families of the quota 'standard instances'.</summary>
    private const string Standard = "acdhimrtz";

    public static bool IsStandard(string type) =>
        type.Length > 1 && Standard.Contains(type[0], StringComparison.Ordinal) && char.IsAsciiDigit(Family(type)[1]);

    public static async Task<VirtualCpuUse> ReadAsync(IAmazonEC2 ec2, CancellationToken stop)
    {
        var request = new DescribeInstancesRequest
        {
            Filters = [new Filter("instance-state-name", ["pending", "running"])],
            MaxResults = 1000,
        };
        var (onDemand, spot) = (0, 0);
        do
        {
            var answer = await ec2.DescribeInstancesAsync(request, stop);
            var instances = (answer.Reservations ?? [])
                .SelectMany(reservation => reservation.Instances ?? [])
                .Where(instance => IsStandard(instance.InstanceType.Value));
            foreach (var instance in instances)
            {
                var cpus = (instance.CpuOptions?.CoreCount ?? 0) * (instance.CpuOptions?.ThreadsPerCore ?? 0);
                if (instance.InstanceLifecycle == InstanceLifecycleType.Spot)
                {
                    spot += cpus;
                }
                else
                {
                    onDemand += cpus;
                }
            }

            request.NextToken = answer.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return new VirtualCpuUse(onDemand, spot);
    }

    // Such as 'inf1' and 'trn1', which begin like a standard family and are none.
    private static string Family(string type) => type.Split('.')[0] + "-";
}
