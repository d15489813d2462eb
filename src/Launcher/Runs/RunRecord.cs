namespace Launcher.Runs;

/// <summary>A run as its journal tells it.</summary>
internal sealed record RunRecord
{
    public required string Id { get; init; }

    public required string Folder { get; init; }

    public string? Source { get; init; }

    public string? Key { get; init; }

    public RunState State { get; init; }

    public DateTimeOffset Started { get; init; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset AttemptStarted { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public DateTimeOffset LastChange { get; init; }

    public TimeSpan? Duration => Ended - AttemptStarted;

    public int Attempts { get; init; }

    public string? Machine { get; init; }

    public int? ProcessId { get; init; }

    public string? ProcessIdentity { get; init; }

    public int? ExitCode { get; init; }

    public string? Message { get; init; }

    /// <summary>Stages of the last attempt in their order.</summary>
    public IReadOnlyList<StageRecord> Stages { get; init; } = [];

    /// <summary>Null when the folder holds no journal.</summary>
    public static RunRecord? Read(string folder)
    {
        var entries = Journal.Read(folder);
        if (entries.Count == 0)
        {
            return null;
        }

        var record = new RunRecord
        {
            Id = Path.GetFileName(folder),
            Folder = folder,
            Started = entries[0].Time,
        };
        return entries.Aggregate(record, (run, entry) => run.After(entry) with { LastChange = entry.Time });
    }

    private RunRecord After(JournalEntry entry) =>
        entry.Event switch
        {
            JournalEvent.Created or JournalEvent.Resumed => this with
            {
                State = RunState.Running,
                Source = entry.Source ?? Source,
                AttemptStarted = entry.Time,
                Attempts = Attempts + 1,
                Machine = entry.Machine,
                ProcessId = entry.ProcessId,
                ProcessIdentity = entry.ProcessIdentity,
                Ended = null,
                ExitCode = null,
                Message = null,
                Stages = [],
            },
            JournalEvent.Identified => this with { Key = entry.Key },
            JournalEvent.Stage => this with
            {
                Stages =
                [
                    .. Stages.Where(stage => stage.Stage != entry.Stage),
                    new StageRecord(entry.Stage!.Value, entry.StageState!.Value, entry.Seconds, entry.Message),
                ],
            },
            JournalEvent.Interrupted => this with
            {
                State = RunState.Interrupted,
                Ended = LastChange,
                Message = entry.Message,
            },
            JournalEvent.Ended => this with
            {
                State = entry.RunState!.Value,
                Ended = entry.Time,
                ExitCode = entry.ExitCode,
                Message = entry.Message,
            },
            _ => this,
        };
}
