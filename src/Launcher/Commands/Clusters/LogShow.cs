using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Failures;

namespace Launcher.Commands.Clusters;

/// <summary>Shows a cluster's logs once, or until it is gone.</summary>
/// <param name="known">How the run ended, where its journal tells it already.</param>
internal sealed class LogShow(
    TimeProvider clock,
    ClusterServices services,
    string clusterId,
    Verdict? known,
    LogDisplay display)
{
    private const int LastLines = 100;
    private const int LooksAfterTheEnd = 4;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ReadTime = TimeSpan.FromMinutes(30);

    private readonly Dictionary<S3Address, FollowedFile> _files = [];
    private readonly ReadBudget _budget = new(clock, ReadTime);

    public async Task RunAsync(LogWish wish, CancellationToken stop)
    {
        var ended = await LookAsync(stop);
        var facts = new ClusterFacts(ended);
        if (LogFolder.Of(ended.Cluster, services.Store) is not { } folder)
        {
            throw LauncherException.Run(
                $"Cluster '{clusterId}' was launched without an address for logs, so there are none. Set 'logs'.");
        }

        if (facts.IsGone)
        {
            display.Show(known ?? await new Explainer(services).ExplainAsync(ended, stop));
        }

        var shown = new ShownLogs(services.Store, ended.Cluster, folder, _budget);
        var step = StepOf(facts, wish.Step);
        var isNew = await ShowAsync(shown, wish, step, stop);
        if (_files.Count == 0)
        {
            display.Note(
                facts.IsGone
                    ? $"There are no such logs in '{folder.Address}'."
                    : $"There are no such logs in '{folder.Address}' yet: EMR writes them every five minutes.");
        }

        // The last logs come with the end of a cluster, or a little later.
        for (var quiet = 0; wish.Follows && quiet < LooksAfterTheEnd; quiet = isNew || !facts.IsGone ? 0 : quiet + 1)
        {
            await Task.Delay(BetweenLooks, clock, stop);
            facts = facts.IsGone ? facts : new ClusterFacts(await LookAsync(stop));
            isNew = await ShowAsync(shown, wish, step ?? StepOf(facts, wish.Step), stop);
        }
    }

    private async Task<bool> ShowAsync(ShownLogs shown, LogWish wish, StepSummary? step, CancellationToken stop)
    {
        var isNew = false;
        var isFirst = _files.Count == 0;
        foreach (var file in await shown.FindAsync(wish.Part, step, stop))
        {
            // What was just put aside has been shown under its first name.
            if (!_files.TryGetValue(file.Address, out var followed))
            {
                followed = new FollowedFile(file.Address);
                _files[file.Address] = followed;
                if (file.Rotation.Length > 0 && !(wish.IsWhole && isFirst))
                {
                    continue;
                }
            }
            else if (file.Rotation.Length > 0)
            {
                continue;
            }

            if (followed.IsNews(file))
            {
                var before = followed.Shown;
                var most = wish.IsWhole || before > 0 ? int.MaxValue : LastLines;
                var lines = await followed.NewLinesAsync(services.Store, file, _budget, most, stop);
                display.Show(file, lines, lines.Count > 0 && lines[0].Number > 1);
                isNew |= lines.Count > 0;
            }
        }

        return isNew;
    }

    private static StepSummary? StepOf(ClusterFacts facts, string? named)
    {
        var steps = facts.Steps.ToList();
        if (named is null)
        {
            return facts.FailedStep ?? steps.LastOrDefault();
        }

        return steps.Find(step => step.Id == named)
            ?? steps.Find(step => string.Equals(step.Name, named, StringComparison.OrdinalIgnoreCase))
            ?? throw LauncherException.Usage(
                $"Cluster '{facts.Id}' has no step '{named}'. It has "
                    + $"{NearMisses.Quoted(steps.Select(step => step.Name ?? step.Id ?? ""))}.");
    }

    private async Task<EndedCluster> LookAsync(CancellationToken stop)
    {
        var cluster = await EmrCall.AskAsync(
            "DescribeCluster",
            clusterId,
            () => services.Emr.DescribeClusterAsync(new DescribeClusterRequest { ClusterId = clusterId }, stop));
        var steps = await ClusterLook.StepsAsync(services, clusterId, stop);
        return new EndedCluster(cluster.Cluster!, [.. steps.Reverse()], null, null);
    }
}
