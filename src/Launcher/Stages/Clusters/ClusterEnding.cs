using Launcher.Clusters.Access;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Results;
using Launcher.Runs;

namespace Launcher.Stages.Clusters;

/// <summary>From what the driver of a cluster came to, to outputs, report and the last words.</summary>
internal sealed class ClusterEnding(
    RunContext context,
    RunSession session,
    ClusterServices services,
    StageFollower follower)
{
    private static readonly RunResults Nothing = new()
    {
        Outputs = new Dictionary<string, string>(),
        Files = new Dictionary<string, IReadOnlyList<OutputFile>>(),
    };

    public async Task<RunSummary> OfAsync(RunConfiguration configuration, ClusterRunResult result)
    {
        follower.Complete(
            (result.IsDetached, result.Journal.Record) switch
            {
                (true, _) or (_, null) => StageState.Cancelled,
                (_, { Left.ClusterMayRun: true }) => StageState.Failed,
                _ => StageState.Done,
            });
        if (result.IsDetached || result.Journal.Record is not { } record)
        {
            Tell(result.Notes.SkipLast(1));
            return Summary(configuration, RunState.Interrupted, result.ExitCode) with
            {
                Message = result.Notes.Count > 0 ? result.Notes[^1] : null,
            };
        }

        Tell(result.Notes.Concat(record.Verdict.Warnings));
        var results = record.Outcome == RunOutcome.Succeeded ? await CollectAsync(configuration) : Nothing;
        var report = await session.StageAsync(
            Stage.Report, () => new ReportStage(context, session).RunAsync(configuration, results, [], record));
        return Summary(configuration, StateOf(record.Outcome), result.ExitCode) with
        {
            Message = Message(record),
            Headline = results.Headline,
            Outputs = results.Outputs,
            Report = report,
            Cluster = record,
        };
    }

    // The run is what it is, whether its outputs can be read from here or not.
    private async Task<RunResults> CollectAsync(RunConfiguration configuration)
    {
        session.Begin(Stage.Collect);
        try
        {
            var outputs = new StoredOutputs(services.Store, session.Folder.Outputs);
            var (results, message) = await outputs.CollectAsync(configuration.Outputs, context.Interruption.Forced);
            session.Finish(Stage.Collect, StageState.Done, message);
            return results;
        }
        catch (Exception unreadable) when (unreadable is StorageException or LauncherException)
        {
            session.Finish(Stage.Collect, StageState.Failed, unreadable.Message);
            session.Note($"The outputs could not be read: {unreadable.Message}");
            return Nothing;
        }
    }

    private void Tell(IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            session.Note(note);
        }
    }

    private static string? Message(ClusterRecord record)
    {
        var cause = record.Verdict is { Class: not null } verdict
            ? string.Join(' ', new[] { verdict.Cause, verdict.NextAction }.Where(part => !string.IsNullOrEmpty(part)))
            : null;
        return record.Left.ClusterMayRun
            ? string.Join(
                ' ',
                new[]
                {
                    cause,
                    $"Cluster '{record.ClusterId}' may still be running and costing: end it with "
                        + $"'terminate {record.RunId} --yes' or in the console.",
                }.OfType<string>())
            : cause;
    }

    private static RunState StateOf(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Succeeded => RunState.Completed,
            RunOutcome.Stopped => RunState.Cancelled,
            _ => RunState.Failed,
        };

    private RunSummary Summary(RunConfiguration configuration, RunState state, int exitCode) =>
        new()
        {
            Id = session.Folder.Id,
            State = state,
            ExitCode = exitCode,
            Source = configuration.Source,
            Started = session.Started,
            Ended = context.Now,
            Stages = session.Stages,
            Folder = session.Folder.Path,
        };
}
