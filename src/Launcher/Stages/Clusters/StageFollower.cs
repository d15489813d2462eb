using Launcher.Clusters.Journals;
using Launcher.Clusters.Watching;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages.Clusters;

/// <summary>Turns what a cluster's driver sees into the stages of a run.</summary>
internal sealed class StageFollower(RunContext context, RunSession session) : IProgress<ClusterProgress>
{
    private Stage? _current;
    private bool _areStepsGood;

    public void Report(ClusterProgress value)
    {
        _areStepsGood = value.Steps.Count > 0 && value.Steps.All(step => step.State == "COMPLETED");
        if (StageOf(value) is { } next && next != _current)
        {
            End(isGood: _current == Stage.Steps ? _areStepsGood : next == Stage.Steps);
            _current = next;
            session.Begin(next);
        }

        context.Display.Show(new ClusterSeen(context.Now, value));
    }

    /// <summary>The driver is done; what was going on went well or not.</summary>
    public void Complete(bool isGood) => End(isGood);

    private void End(bool isGood)
    {
        if (_current is { } stage)
        {
            session.Finish(stage, isGood ? StageState.Done : StageState.Failed);
        }

        _current = null;
    }

    private static Stage? StageOf(ClusterProgress progress) =>
        progress.State switch
        {
            JournalState.Launching => Stage.Cluster,
            JournalState.Launched or JournalState.Running => progress.Cluster switch
            {
                "RUNNING" or "WAITING" => Stage.Steps,
                "TERMINATING" or "TERMINATED" or "TERMINATED_WITH_ERRORS" => Stage.CleanUp,
                null => progress.State == JournalState.Running ? Stage.Steps : Stage.Cluster,
                _ => Stage.Cluster,
            },
            JournalState.Finishing => Stage.CleanUp,
            _ => null,
        };
}
