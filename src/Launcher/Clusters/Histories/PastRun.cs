using Launcher.Clusters.Costs;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;

namespace Launcher.Clusters.Histories;

/// <summary>A run as its journal tells of it.</summary>
/// <param name="Outcome">Null while it goes on.</param>
/// <param name="Cost">Null while nobody has measured it.</param>
internal sealed record PastRun(
    string RunId,
    string Job,
    string Source,
    JournalState State,
    RunOutcome? Outcome,
    int? ExitCode,
    FailureClass? Class,
    string? Cause,
    string? ClusterId,
    int Attempts,
    int SpotLost,
    DateTimeOffset Created,
    DateTimeOffset? Ended,
    AccruedCost? Cost,
    bool ClusterMayRun)
{
    public static PastRun Of(RunJournal journal)
    {
        var record = journal.Record;
        return new PastRun(
            journal.RunId,
            journal.Job,
            journal.Source,
            journal.State,
            record?.Outcome,
            record?.ExitCode,
            record?.Verdict.Class,
            record?.Verdict.Cause,
            journal.ClusterId,
            journal.Attempts.Count,
            record?.SpotLost ?? 0,
            journal.Created,
            record is null ? null : record.Ended ?? journal.Updated,
            record?.Cost,
            record?.Left.ClusterMayRun == true);
    }
}
