using System.Text.RegularExpressions;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>
/// Finds the run on a cluster that a person names: by nothing, by its id here or in S3, by the beginning of one, or by
/// its cluster.
/// </summary>
internal sealed partial class RunFinder(LauncherHost host, ClusterAsked asked)
{
    private const string ClusterMark = "j-";

    private readonly RunStore _store = CommonOptions.Store(host, asked.Artifacts);
    private readonly Lazy<EffectiveSettings> _settings = new(() => asked.Settings(host));

    public async Task<FoundRun> FindAsync(CancellationToken stop)
    {
        var known = _store
            .All()
            .Select(run => (Run: run, RunConfiguration.Read(run.Folder)?.Cluster))
            .Where(run => run.Cluster is not null)
            .Select(run => (run.Run, Cluster: run.Cluster!))
            .ToList();
        if (asked.Run is not { } given || given == RunStore.Latest)
        {
            return known.Count > 0 ? await OfAsync(known[^1].Cluster, known[^1].Run, stop) : throw None();
        }

        if (given.StartsWith(ClusterMark, StringComparison.Ordinal))
        {
            return await OfClusterAsync(given, known, stop);
        }

        var matching = known
            .Where(run =>
                run.Run.Id.StartsWith(given, StringComparison.OrdinalIgnoreCase)
                || run.Cluster.RunId.StartsWith(given, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (matching.Select(run => run.Cluster.RunId).Distinct().Count() > 1)
        {
            throw Several(given, matching.Select(run => run.Run.Id));
        }

        return matching.Count > 0
            ? await OfAsync(matching[^1].Cluster, matching[^1].Run, stop)
            : await OfStoredAsync(given, stop);
    }

    private async Task<FoundRun> OfAsync(ClusterReference reference, RunRecord? local, CancellationToken stop)
    {
        var services = host.ConnectAws(reference.Region);
        var journals = new JournalStore(services.Store, S3Address.Parse(reference.Packages));
        var journal = (await journals.ReadAsync(reference.RunId, stop))?.Journal;
        return new FoundRun(services, reference, local, journal, journal?.ClusterId);
    }

    private async Task<FoundRun> OfClusterAsync(
        string id,
        List<(RunRecord Run, ClusterReference Cluster)> known,
        CancellationToken stop)
    {
        var region = _settings.Value.Text("region")
            ?? (known.Count > 0 ? known[^1].Cluster.Region : new ClusterSettings(_settings.Value).Region);
        var services = host.ConnectAws(region);
        var cluster = await DescribeAsync(services, id, stop);
        var token = cluster.Tags?.Find(tag => tag.Key == LaunchRequest.TokenTag)?.Value;
        if (token is not { Length: >= PreparedRun.RunIdLength })
        {
            return new FoundRun(services, null, null, null, id);
        }

        var runId = token[..PreparedRun.RunIdLength];
        var (run, reference) = known.LastOrDefault(run => run.Cluster.RunId == runId);
        if (reference is null && _settings.Value.Text("packages") is not null)
        {
            reference = new ClusterReference(runId, region, new ClusterSettings(_settings.Value).Packages);
        }

        return reference is null
            ? new FoundRun(services, null, null, null, id)
            : await OfAsync(reference, run, stop) with { ClusterId = id };
    }

    private async Task<FoundRun> OfStoredAsync(string given, CancellationToken stop)
    {
        if (!RunIdStart().IsMatch(given))
        {
            throw Unknown(given);
        }

        var settings = new ClusterSettings(_settings.Value);
        var services = host.ConnectAws(settings.Region);
        var journals = new JournalStore(services.Store, S3Address.Parse(settings.Packages));
        var found = new List<string>();
        await foreach (var (runId, _) in journals.RunsAsync(given, stop))
        {
            found.Add(runId);
        }

        return found switch
        {
            [var only] => await OfAsync(new ClusterReference(only, settings.Region, settings.Packages), null, stop),
            [] => throw Unknown(given),
            _ => throw Several(given, found),
        };
    }

    private static async Task<Cluster> DescribeAsync(ClusterServices services, string id, CancellationToken stop)
    {
        try
        {
            var answer = await EmrCall.AskAsync(
                "DescribeCluster",
                id,
                () => services.Emr.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = id }, stop));
            return answer.Cluster!;
        }
        catch (LauncherException refused) when (refused.InnerException is InvalidRequestException)
        {
            throw LauncherException.Usage(
                $"There is no cluster '{id}' in '{services.Region}'. EMR forgets clusters two months after their end; "
                    + "'--region' names another region.");
        }
    }

    private LauncherException None() =>
        LauncherException.Usage(
            $"There is no run on a cluster in '{_store.Folder}' yet. Start one with "
                + "'run <notebook> --target emr', or name a run's id or a cluster's.");

    private LauncherException Unknown(string given) =>
        LauncherException.Usage(
            $"There is no run '{given}' on a cluster, neither in '{_store.Folder}' nor in S3. "
                + "'list' shows the runs of this machine.");

    private static LauncherException Several(string given, IEnumerable<string> ids) =>
        LauncherException.Usage($"'{given}' begins several runs: {NearMisses.Quoted(ids)}. Give more of the id.");

    [GeneratedRegex("^[0-9a-f]{1,16}$")]
    private static partial Regex RunIdStart();
}
