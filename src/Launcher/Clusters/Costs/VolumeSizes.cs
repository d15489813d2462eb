using Amazon.EC2;
using Amazon.EC2.Model;
using Launcher.Clusters.Prices;

namespace Launcher.Clusters.Costs;

/// <summary>Sizes of volumes as EC2 knows them while they are there; a volume is asked for once.</summary>
internal sealed class VolumeSizes(Func<IAmazonEC2> ec2)
{
    // EC2's limit of values in one filter.
    private const int MostIds = 200;

    private readonly Dictionary<string, SizedVolume?> _known = [];
    private bool _isRefused;

    public SizedVolume? Find(string id) => _known.GetValueOrDefault(id);

    public async Task ReadAsync(IEnumerable<string> ids, CancellationToken stop)
    {
        if (_isRefused)
        {
            return;
        }

        foreach (var some in ids.Where(id => !_known.ContainsKey(id)).Distinct().ToList().Chunk(MostIds))
        {
            try
            {
                await ReadAsync(some, stop);
            }
            catch (Exception failure) when (Refusals.Has(failure, stop))
            {
                _isRefused = true;
                return;
            }
        }
    }

    private async Task ReadAsync(string[] ids, CancellationToken stop)
    {
        var answer = await ec2().DescribeVolumesAsync(
            new DescribeVolumesRequest { Filters = [new Filter { Name = "volume-id", Values = [.. ids] }] }, stop);
        foreach (var id in ids)
        {
            _known[id] = null;
        }

        foreach (var volume in answer.Volumes ?? [])
        {
            if (volume is { VolumeId: { } id, Size: { } size })
            {
                _known[id] = new SizedVolume(volume.VolumeType?.Value ?? PriceBook.UsualVolume, size);
            }
        }
    }
}
