using Amazon.ElasticMapReduce.Model;
using Amazon.Runtime;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Explaining.Steps;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Explaining.Bootstraps;

/// <summary>What a failed bootstrap action wrote, beside what EMR says of it.</summary>
internal sealed class BootstrapLog(ClusterServices services, ClusterFacts facts)
{
    private const int Shown = 20;

    private readonly int? _action = BootstrapFailures.ActionOf(facts);
    private readonly string? _instance = BootstrapFailures.InstanceOf(facts);

    public async Task<Verdict> ExplainAsync(CancellationToken stop)
    {
        var script = await ScriptAsync(stop);
        if (LogFolder.Of(facts.Cluster, services.Store) is not { } folder)
        {
            return BootstrapFailures.Of(facts, script);
        }

        IReadOnlyList<LogFile> files = [];
        await new LogWait(services, facts).ForAsync(
            async token =>
            {
                files = await folder.ListAsync("node/", token);
                return (Best(files, LogKind.Bootstrap).Any(), string.Join('\n', files.Select(file => file.Address)));
            },
            (_, _) => Task.CompletedTask,
            stop);
        var budget = new ReadBudget(services.Clock, ReadBudget.OfExplaining);
        foreach (var file in Best(files, LogKind.Bootstrap).Concat(Best(files, LogKind.Provision)))
        {
            var text = await LogText.ReadAsync(services.Store, file, budget, stop);
            var last = text.Lines.Where(line => line.Text.Trim().Length > 0).TakeLast(Shown).ToList();
            if (last.Count > 0)
            {
                var verdict = BootstrapFailures.Of(facts, script, Said(last));
                return verdict with { Evidence = [Evidence(file, last), .. verdict.Evidence] };
            }
        }

        return BootstrapFailures.Of(facts, script);
    }

    // The machine and the action that EMR names first; it does not always name them.
    private IEnumerable<LogFile> Best(IEnumerable<LogFile> files, LogKind kind) =>
        files
            .Where(file => file.Kind == kind && file.Stream == "stderr" && file.Size > 0)
            .OrderBy(file => file.Owner != _instance)
            .ThenBy(file => kind == LogKind.Bootstrap && file.Number != _action)
            .ThenByDescending(file => file.Number)
            .Take(kind == LogKind.Bootstrap ? 3 : 1);

    // Lines of 'set -x' begin with a plus sign and tell what was tried, not what went wrong.
    private static string Said(IReadOnlyList<LogLine> lines) =>
        (lines.LastOrDefault(line => !line.Text.StartsWith('+')) is { Text: not null } told ? told : lines[^1]).Text;

    private static Evidence Evidence(LogFile file, IReadOnlyList<LogLine> lines) =>
        new(
            file.Address.ToString(),
            lines[0].Number,
            lines[^1].Number,
            [.. Secrets.HideLines(lines.Select(line => line.Text))]);

    private async Task<string?> ScriptAsync(CancellationToken stop)
    {
        try
        {
            var answer = await services.Emr.ListBootstrapActionsAsync(
                new ListBootstrapActionsRequest { ClusterId = facts.Id },
                stop);
            return _action is { } number && number <= (answer.BootstrapActions?.Count ?? 0) && number > 0
                ? answer.BootstrapActions![number - 1].ScriptPath
                : null;
        }
        catch (Exception unread) when (unread is AmazonServiceException or AmazonClientException or IOException)
        {
            return null;
        }
    }
}
