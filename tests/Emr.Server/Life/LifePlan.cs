using Emr.Server.Logs;

namespace Emr.Server.Life;

/// <summary>What will become of one cluster. The default is a good life; faults change it before it begins.</summary>
internal sealed record LifePlan
{
    public required EmrTimings Timings { get; init; }

    /// <summary>Ends the cluster while it starts.</summary>
    public Ending? WhileStarting { get; init; }

    /// <summary>Ends the cluster while it bootstraps.</summary>
    public Ending? WhileBootstrapping { get; init; }

    /// <summary>The bootstrap action that failed, with what it wrote; counted from 1.</summary>
    public (int Action, string Stderr)? BootstrapLog { get; init; }

    public bool StaysStarting { get; init; }

    public bool StaysBootstrapping { get; init; }

    public bool HasNoSpot { get; init; }

    /// <summary>Scripts by position of the step; steps beyond them follow the usual one.</summary>
    public IReadOnlyList<StepScript> Steps { get; init; } = [];

    /// <summary>Spot nodes lost after the cluster runs.</summary>
    public (int Nodes, TimeSpan After)? Losses { get; init; }

    /// <summary>How the cluster ends after it runs, whatever its steps do.</summary>
    public (Ending Ending, TimeSpan After)? WhileRunning { get; init; }

    /// <summary>Counted from creation.</summary>
    public TimeSpan? TerminatedByOthersAfter { get; init; }

    public bool IsProtected { get; init; }

    /// <summary>A request to terminate is accepted and nothing happens.</summary>
    public bool NeverTerminates { get; init; }

    public TimeSpan ListedAfter { get; init; }

    public bool HidesSteps { get; init; }

    public TimeSpan FailureDetailsAfter { get; init; }

    public LogFate Logs { get; init; } = new();

    public StepScript ScriptOf(int position) =>
        position < Steps.Count ? Steps[position] : new StepScript { Duration = Timings.Step };
}
