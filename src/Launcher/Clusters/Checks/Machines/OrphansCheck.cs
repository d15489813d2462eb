using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Requests;

namespace Launcher.Clusters.Checks.Machines;

/// <summary>Clusters that a launcher made and that should be gone.</summary>
internal sealed partial class OrphansCheck : ICheck
{
    /// <summary>Tags are read cluster by cluster, under a quota.</summary>
    private const int MostRead = 10;

    public string Name => "orphans";

    public async Task<IReadOnlyList<Finding>> LookAsync(CheckSubject subject, CancellationToken stop)
    {
        var named = (await subject.ActiveAsync().WaitAsync(stop))
            .Where(cluster => OurName().IsMatch(cluster.Name ?? ""))
            .ToList();
        var emr = subject.Services.Cluster.Emr;
        var ours = await Task.WhenAll(named.Take(MostRead).Select(async cluster =>
            (await emr.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = cluster.Id }, stop)).Cluster!));
        var now = subject.Services.Clock.GetUtcNow();
        var overdue = ours.Where(cluster => DeadlineOf(cluster) < now).ToList();
        if (overdue.Count > 0)
        {
            return
            [
                .. overdue.Select(cluster => Finding.Warning(
                    $"'{cluster.Name}' ('{cluster.Id}') should have ended at "
                        + $"{DeadlineOf(cluster)!.Value.ToString("u", CultureInfo.InvariantCulture)} and costs on.",
                    $"'terminate {cluster.Id}' ends it, 'reap' all that are overdue.")),
            ];
        }

        return
        [
            named.Count > MostRead
                ? Finding.NotCheckable(
                    $"{named.Count} clusters look like the launcher's; the first {MostRead} are in time.",
                    "'reap' looks at all of them.")
                : Finding.Ok(
                    named.Count == 0
                        ? "No cluster of the launcher is alive."
                        : $"{named.Count} of the launcher's clusters are alive, none beyond its deadline."),
        ];
    }

    private static DateTimeOffset? DeadlineOf(Cluster cluster) =>
        cluster.Tags?.Find(tag => tag.Key == LaunchRequest.DeadlineTag)?.Value is { } text
        && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var deadline)
            ? deadline
            : null;

    [GeneratedRegex("~[0-9a-f]{8}$")]
    private static partial Regex OurName();
}
