using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;

namespace Launcher.Tests.Clusters.Costs;

/// <summary>Clusters and machines as EMR tells of them.</summary>
internal static class Bills
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 16, 0, 0, TimeSpan.Zero);

    public static Cluster Cluster(int? rootGb = 10, double? readyMinutes = 7, double? endMinutes = null) =>
        new()
        {
            Id = "j-1",
            EbsRootVolumeSize = rootGb,
            Ec2InstanceAttributes = new Ec2InstanceAttributes { Ec2AvailabilityZone = "us-east-1a" },
            Status = new ClusterStatus
            {
                Timeline = new ClusterTimeline
                {
                    CreationDateTime = Start.UtcDateTime,
                    ReadyDateTime = At(readyMinutes),
                    EndDateTime = At(endMinutes),
                },
            },
        };

    public static Instance Machine(
        string id,
        double startMinutes = 0,
        double? endMinutes = null,
        string type = "m5.xlarge",
        bool isSpot = false,
        params string[] volumes) =>
        new()
        {
            Id = "ci-" + id,
            Ec2InstanceId = "i-" + id,
            InstanceType = type,
            Market = isSpot ? MarketType.SPOT : MarketType.ON_DEMAND,
            EbsVolumes = [.. volumes.Select(volume => new EbsVolume { Device = "/dev/sdb", VolumeId = volume })],
            Status = new InstanceStatus
            {
                State = endMinutes is null ? InstanceState.RUNNING : InstanceState.TERMINATED,
                Timeline = new InstanceTimeline
                {
                    CreationDateTime = At(startMinutes),
                    EndDateTime = At(endMinutes),
                },
            },
        };

    public static IReadOnlyList<Instance> PrimaryAndTwoCore(bool isCoreSpot = false) =>
        [
            Machine("1", endMinutes: 24),
            Machine("2", endMinutes: 24, isSpot: isCoreSpot),
            Machine("3", endMinutes: 24, isSpot: isCoreSpot),
        ];

    private static DateTime? At(double? minutes) =>
        minutes is { } known ? Start.AddMinutes(known).UtcDateTime : null;
}
