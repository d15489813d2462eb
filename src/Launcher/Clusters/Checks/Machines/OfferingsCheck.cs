using Amazon.EC2;
using Amazon.EC2.Model;
using Launcher.Clusters.Capacity;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>The zones of the subnets have machines of the types, and of the package's kind.</summary>
internal sealed class OfferingsCheck : ICheck
{
    public string Name => "instance types";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var capacity = subject.Plan.Launch.Capacity;
        var known = await subject.Machines.TypesAsync().WaitAsync(stop);
        var unknown = MachineTypes.Named(capacity).Except(known.Select(type => type.InstanceType.Value)).ToList();
        if (unknown.Count > 0)
        {
            return
            [
                Finding.Failed(
                    $"'{subject.Settings.Region}' has no type '{string.Join("', '", unknown)}'.",
                    "Take types that the region has."),
            ];
        }

        var wanted = Architecture.Of(MachineTypes.Named(capacity)).Id == "linux-arm64" ? "arm64" : "x86_64";
        var foreign = known
            .Where(type => !(type.ProcessorInfo?.SupportedArchitectures ?? []).Contains(wanted))
            .Select(type => type.InstanceType.Value)
            .ToList();
        return foreign.Count > 0
            ?
            [
                Finding.Failed(
                    $"'{string.Join("', '", foreign)}' {Verb.Be(foreign.Count)} not of the kind '{wanted}', for which "
                        + "the package is made.",
                    "Take types of one kind."),
            ]
            : await ZonesAsync(subject, stop);
    }

    private static async Task<IReadOnlyList<Finding>> ZonesAsync(CheckSubject subject, CancellationToken stop)
    {
        var subnets = await subject.Network.SubnetsAsync().WaitAsync(stop);
        var zones = subnets.Select(subnet => subnet.AvailabilityZone).Distinct(StringComparer.Ordinal).ToList();
        if (zones.Count == 0)
        {
            return [Finding.Ok($"'{subject.Settings.Region}' has all types of the plan.")];
        }

        var offered = await OfferedAsync(subject, zones, stop);
        var lacks = zones
            .SelectMany(zone => subject.Plan.Launch.Capacity.Roles
                .Where(role => !role.Types.Any(type => offered.Contains((zone, type.Type))))
                .Select(role => (zone, type: role.Types[0].Type)))
            .Distinct()
            .ToList();
        var poor = lacks.Select(lack => lack.zone).Distinct(StringComparer.Ordinal).ToList();
        var sentence = string.Join(", ", lacks.Select(lack => $"zone '{lack.zone}' has no '{lack.type}'"));
        return
        [
            (poor.Count, zones.Count - poor.Count) switch
            {
                (0, _) => Finding.Ok($"'{string.Join("', '", zones)}' have the types of the plan."),
                (_, 0) => Finding.Failed(
                    $"No subnet is in a zone with all types: {sentence}.", "Take other types or subnets."),
                _ => Finding.Warning(
                    $"Not every subnet can be used: {sentence}.", "Take more types, or subnets in other zones."),
            },
        ];
    }

    private static async Task<HashSet<(string Zone, string Type)>> OfferedAsync(
        CheckSubject subject,
        List<string> zones,
        CancellationToken stop)
    {
        var request = new DescribeInstanceTypeOfferingsRequest
        {
            LocationType = LocationType.AvailabilityZone,
            Filters =
            [
                new Filter("location", zones),
                new Filter("instance-type", [.. MachineTypes.Named(subject.Plan.Launch.Capacity)]),
            ],
        };
        var offered = new HashSet<(string, string)>();
        do
        {
            var answer = await subject.Services.Cluster.Ec2.DescribeInstanceTypeOfferingsAsync(request, stop);
            foreach (var offering in answer.InstanceTypeOfferings ?? [])
            {
                offered.Add((offering.Location, offering.InstanceType.Value));
            }

            request.NextToken = answer.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return offered;
    }
}
