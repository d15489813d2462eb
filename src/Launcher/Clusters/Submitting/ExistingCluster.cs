using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Outcomes;
using Launcher.Failures;
using Launcher.Packaging;

namespace Launcher.Clusters.Submitting;

/// <summary>A cluster that somebody keeps, as far as it can take our steps.</summary>
internal sealed partial record ExistingCluster(string Id, Cluster Cluster, TargetRuntime Runtime)
{
    // Amazon Linux 2023 and Spark 3.5 came with it.
    private const int LeastRelease = 7;

    private static readonly string[] Ending = ["TERMINATING", "TERMINATED", "TERMINATED_WITH_ERRORS"];

    public int Concurrency => Cluster.StepConcurrencyLevel ?? 1;

    public static async Task<ExistingCluster> FindAsync(EmrCalls emr, string id, CancellationToken stop)
    {
        if (!ClusterId().IsMatch(id))
        {
            throw LauncherException.Usage($"'{id}' is no id of a cluster. It looks like j-2AXXXXXXGAPLF.");
        }

        var answer = await emr.AskAsync(
            "DescribeCluster",
            id,
            client => client.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id }, stop),
            stop);
        var cluster = answer.Cluster!;
        RequireUsable(id, cluster);
        var types = cluster.InstanceCollectionType == InstanceCollectionType.INSTANCE_FLEET
            ? await FleetTypesAsync(emr, id, stop)
            : await GroupTypesAsync(emr, id, stop);
        return new ExistingCluster(id, cluster, RuntimeOf(id, types));
    }

    private static void RequireUsable(string id, Cluster cluster)
    {
        var state = cluster.Status?.State?.Value ?? "";
        if (Ending.Contains(state))
        {
            throw Refused(
                $"Cluster '{id}' is {state} and takes no steps. Name one that is RUNNING or WAITING, or launch one "
                    + "with 'run --target emr'.");
        }

        if (ReleaseOf(cluster) is var release && release < LeastRelease)
        {
            throw Refused(
                $"Cluster '{id}' has release '{cluster.ReleaseLabel}', and packages need emr-{LeastRelease}.0.0 or "
                    + "newer: older ones have another Spark and an older glibc.");
        }

        var applications = cluster.Applications ?? [];
        if (!applications.Exists(application => application.Name == "Spark"))
        {
            var names = applications.Count == 0
                ? "none"
                : NearMisses.Quoted(applications.Select(application => application.Name ?? ""));
            throw Refused($"Cluster '{id}' has no Spark; its applications are {names}. Name a cluster with Spark.");
        }
    }

    private static int ReleaseOf(Cluster cluster) =>
        Release().Match(cluster.ReleaseLabel ?? "") is { Success: true } release
            ? int.Parse(release.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : 0;

    private static TargetRuntime RuntimeOf(string id, IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            throw Refused($"EMR lists no machines of cluster '{id}', so the package for it is not known.");
        }

        var kinds = types.Select(type => Architecture.Of([type])).Distinct().ToList();
        return kinds.Count == 1
            ? kinds[0]
            : throw Refused(
                $"Cluster '{id}' has ARM and other machines ({NearMisses.Quoted(types.Distinct())}), and a package is "
                    + "for one kind. Name a cluster whose machines are of one kind.");
    }

    private static async Task<IReadOnlyList<string>> GroupTypesAsync(EmrCalls emr, string id, CancellationToken stop)
    {
        var types = new List<string>();
        string? marker = null;
        do
        {
            var request = new ListInstanceGroupsRequest { ClusterId = id, Marker = marker };
            var page = await emr.AskAsync(
                "ListInstanceGroups", id, client => client.ListInstanceGroupsAsync(request, stop), stop);
            types.AddRange((page.InstanceGroups ?? []).Select(group => group.InstanceType).OfType<string>());
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return types;
    }

    private static async Task<IReadOnlyList<string>> FleetTypesAsync(EmrCalls emr, string id, CancellationToken stop)
    {
        var types = new List<string>();
        string? marker = null;
        do
        {
            var request = new ListInstanceFleetsRequest { ClusterId = id, Marker = marker };
            var page = await emr.AskAsync(
                "ListInstanceFleets", id, client => client.ListInstanceFleetsAsync(request, stop), stop);
            types.AddRange(
                (page.InstanceFleets ?? [])
                    .SelectMany(fleet => fleet.InstanceTypeSpecifications ?? [])
                    .Select(type => type.InstanceType)
                    .OfType<string>());
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return types;
    }

    private static LauncherException Refused(string message) => new(message, ClusterExitCodes.Refused);

    [GeneratedRegex("^j-[0-9A-Z]{1,40}$")]
    private static partial Regex ClusterId();

    [GeneratedRegex(@"^emr-(\d{1,4})\.")]
    private static partial Regex Release();
}
