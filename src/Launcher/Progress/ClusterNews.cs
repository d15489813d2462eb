using Launcher.Clusters.Watching;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>What is new since the last look at a cluster, in lines.</summary>
internal sealed class ClusterNews
{
    private static readonly TimeSpan MoneyPause = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, string> _steps = [];
    private string? _cluster;
    private string? _line;
    private DateTimeOffset _money = DateTimeOffset.MinValue;

    public IEnumerable<string> Of(ClusterProgress progress, DateTimeOffset now)
    {
        var isChanged = false;
        if (ClusterText.State(progress) is { } cluster && cluster != _cluster)
        {
            (_cluster, isChanged) = (cluster, true);
            yield return EventText.Line(nameof(Stage.Cluster), cluster);
        }

        foreach (var step in progress.Steps.Where(step => _steps.GetValueOrDefault(step.Id) != step.State))
        {
            (_steps[step.Id], isChanged) = (step.State, true);
            yield return EventText.Line(nameof(Stage.Steps), ClusterText.State(step, now));
        }

        if (progress.Cost is { InstanceSeconds: > 0 } cost && (isChanged || now - _money >= MoneyPause))
        {
            _money = now;
            yield return EventText.Line("Cost", ClusterText.SoFar(cost));
        }

        if (progress.LastLine is { Length: > 0 } line && line != _line)
        {
            _line = line;
            yield return EventText.Line("Log", line);
        }
    }
}
