using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages.Clusters;

/// <summary>Turns what a cluster's driver sees into the stages of a run.</summary>
/// <param name="logs">Folder of EMR's logs.</param>
internal sealed class StageFollower(RunContext context, RunSession session, IObjectStore store, S3Address logs)
    : IProgress<ClusterProgress>
{
    private readonly LastWord _lastWord = new(store, context.Clock, context.Interruption.Requested);
    private Stage? _current;

    public void Report(ClusterProgress value)
    {
        if (StageOf(value) is { } next && next != _current)
        {
            Pass(next, value);
        }

        var told = value with { LastLine = value.LastLine ?? _lastWord.Of(value, logs) };
        context.Display.Show(new ClusterSeen(context.Now, told));
    }

    /// <summary>The driver is done with what was going on.</summary>
    public void Complete(StageState state)
    {
        if (_current is { } stage)
        {
            session.Finish(stage, state);
        }

        _current = null;
    }

    private void Pass(Stage next, ClusterProgress value)
    {
        var hasWorked = next == Stage.Steps || value.Steps.Any(step => step.Started is not null);
        var isGood = _current == Stage.Steps ? value.Steps.All(step => step.State == "COMPLETED") : hasWorked;
        var last = _current;
        var bad = context.Interruption.Requested.IsCancellationRequested ? StageState.Cancelled : StageState.Failed;
        Complete(isGood ? StageState.Done : bad);

        // Who looks seldom, or comes late, does not see a cluster work that has worked.
        if (last == Stage.Cluster && next == Stage.CleanUp && hasWorked)
        {
            _current = Stage.Steps;
            session.Begin(Stage.Steps);
            Pass(next, value);
            return;
        }

        _current = next;
        session.Begin(next);
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
