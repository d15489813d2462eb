using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Costs;

/// <summary>The volumes of machines: as EC2 knows them, as they were asked for, or as EMR attaches them.</summary>
/// <param name="asked">Data volumes of a machine in the launch's request; null for EMR's own choice.</param>
internal sealed class MachineVolumes(VolumeSizes? sizes, IReadOnlyList<SizedVolume>? asked)
{
    // Of releases of today, where the cluster does not tell.
    private const int UsualRootGb = 15;

    private static readonly string[] RootDevices = ["/dev/xvda", "/dev/sda1"];

    /// <summary>Data volumes that every machine of a request gets; null where the request leaves them to EMR.</summary>
    public static IReadOnlyList<SizedVolume>? AskedIn(RunJobFlowRequest? request)
    {
        var configured =
            request?.Instances?.InstanceFleets?
                .SelectMany(fleet => fleet.InstanceTypeConfigs ?? [])
                .Select(type => type.EbsConfiguration)
                .FirstOrDefault(volumes => volumes is not null)
            ?? request?.Instances?.InstanceGroups?
                .Select(group => group.EbsConfiguration)
                .FirstOrDefault(volumes => volumes is not null);
        return configured?.EbsBlockDeviceConfigs is { } devices
            ?
            [
                .. devices.SelectMany(device => Enumerable.Repeat(
                    new SizedVolume(
                        device.VolumeSpecification?.VolumeType ?? PriceBook.UsualVolume,
                        device.VolumeSpecification?.SizeInGB ?? 0),
                    device.VolumesPerInstance ?? 1)),
            ]
            : null;
    }

    public async Task ReadAsync(IEnumerable<MachineLife> lives, CancellationToken stop)
    {
        if (sizes is not null)
        {
            await sizes.ReadAsync(
                lives.SelectMany(life => life.Attached).Select(volume => volume.VolumeId).OfType<string>(), stop);
        }
    }

    /// <summary>All volumes of one machine, the root's too.</summary>
    public IReadOnlyList<SizedVolume> Of(MachineLife life, InstancePrice price, int? rootGb)
    {
        var root = new SizedVolume(PriceBook.UsualVolume, rootGb ?? UsualRootGb);
        if (life.Attached.Count > 0 && Measured(life) is { } measured)
        {
            return life.Attached.Any(IsRoot) ? measured : [.. measured, root];
        }

        return [root, .. asked ?? [new SizedVolume(PriceBook.UsualVolume, price.DataGb)]];
    }

    /// <summary>Neither EC2 nor the launch says how large its data volumes are.</summary>
    public bool IsGuessed(MachineLife life) => asked is null && (life.Attached.Count == 0 || Measured(life) is null);

    /// <summary>Null unless the size of each is known.</summary>
    private IReadOnlyList<SizedVolume>? Measured(MachineLife life)
    {
        var measured = life.Attached
            .Select(volume => sizes?.Find(volume.VolumeId ?? ""))
            .OfType<SizedVolume>()
            .ToList();
        return measured.Count == life.Attached.Count ? measured : null;
    }

    private static bool IsRoot(EbsVolume volume) => RootDevices.Contains(volume.Device);
}
