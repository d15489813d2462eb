using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Explaining.Steps;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

/// <summary>The files that make up a part of a cluster's logs, in the order in which they are read.</summary>
internal sealed class ShownLogs(IObjectStore store, Cluster cluster, LogFolder folder, ReadBudget budget)
{
    private StepLogs? _logs;

    /// <param name="step">Null for a cluster that has none.</param>
    public async Task<IReadOnlyList<LogFile>> FindAsync(LogPart part, StepSummary? step, CancellationToken stop)
    {
        if (part == LogPart.Bootstrap)
        {
            return Ordered(await BootstrapAsync(stop));
        }

        if (step?.Id is not { } id)
        {
            return part == LogPart.Everything ? Ordered(await BootstrapAsync(stop)) : [];
        }

        _logs ??= new StepLogs(store, folder, id, budget);
        await _logs.FindAsync(stop);
        return part switch
        {
            LogPart.Driver => Ordered(
                JobSettings.Of(cluster, step).IsClusterMode && _logs.Driver.Count > 0 ? _logs.Driver : _logs.Client),
            LogPart.Executors => Ordered(_logs.Containers.Except(_logs.Driver)),
            _ =>
            [
                .. Ordered(_logs.Client),
                .. Ordered(_logs.Containers),
                .. Ordered(await BootstrapAsync(stop)),
            ],
        };
    }

    private async Task<IEnumerable<LogFile>> BootstrapAsync(CancellationToken stop) =>
        (await folder.ListAsync("node/", stop)).Where(file => file.Kind is LogKind.Bootstrap or LogKind.Provision);

    // What was put aside comes before what was written after it.
    private static IReadOnlyList<LogFile> Ordered(IEnumerable<LogFile> files) =>
        [
            .. files
                .OrderBy(file => file.Number)
                .ThenBy(file => file.Sequence)
                .ThenBy(file => file.Owner, StringComparer.Ordinal)
                .ThenBy(file => file.Stream, StringComparer.Ordinal)
                .ThenBy(file => file.Rotation.Length == 0)
                .ThenBy(file => file.Rotation, StringComparer.Ordinal),
        ];
}
