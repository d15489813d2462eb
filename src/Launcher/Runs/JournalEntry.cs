namespace Launcher.Runs;

internal enum JournalEvent
{
    Created,

    /// <summary>The identity of the run is known: the hash over script and options.</summary>
    Identified,
    Resumed,
    Stage,
    Child,

    /// <summary>Written by another launcher that found this run's launcher gone.</summary>
    Interrupted,
    Ended,
}

/// <summary>One change of a run's state, one line of journal.jsonl.</summary>
internal sealed record JournalEntry(DateTimeOffset Time, JournalEvent Event)
{
    /// <summary>The notebook or project, relative to the repository.</summary>
    public string? Source { get; init; }

    public string? Machine { get; init; }

    /// <summary>The launcher's process at 'created' and 'resumed', the child's at 'child'.</summary>
    public int? ProcessId { get; init; }

    public string? ProcessIdentity { get; init; }

    public string? Key { get; init; }

    public Stage? Stage { get; init; }

    public StageState? StageState { get; init; }

    public double? Seconds { get; init; }

    public RunState? RunState { get; init; }

    public int? ExitCode { get; init; }

    public string? Message { get; init; }
}
