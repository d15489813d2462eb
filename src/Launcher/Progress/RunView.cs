using Launcher.Clusters.Watching;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>What the live display shows at a moment.</summary>
internal sealed class RunView
{
    private readonly SortedDictionary<Stage, StageChanged> _stages = [];

    public string Title { get; private set; } = "";

    /// <summary>What the run goes through, in its order.</summary>
    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    public StepStarted? Step { get; private set; }

    public WorkProgress? Progress { get; private set; }

    /// <summary>Null for a run without a cluster, or before it is asked for.</summary>
    public ClusterProgress? Cluster { get; private set; }

    public StageChanged? Of(Stage stage) => _stages.GetValueOrDefault(stage);

    public void Apply(RunEvent change)
    {
        switch (change)
        {
            case RunStarted started:
                Title = $"Run {started.RunId} of {started.Source}";
                Stages = started.Stages;
                break;
            case StageChanged stage:
                _stages[stage.Stage] = stage;
                (Step, Progress) = (null, null);
                break;
            case StepStarted step:
                (Step, Progress) = (step, null);
                break;
            case StepEnded:
                Progress = null;
                break;
            case WorkProgressed progressed:
                Progress = progressed.Progress;
                break;
            case ClusterSeen seen when seen.Progress.Cluster is not null || Cluster is null:
                Cluster = seen.Progress;
                break;
        }
    }
}
