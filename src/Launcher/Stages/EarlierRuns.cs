using Launcher.Results;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>What earlier runs with the same key are good for.</summary>
internal sealed class EarlierRuns(IReadOnlyList<RunRecord> runs, string key)
{
    /// <summary>The newest completed run, if its result still stands; else why it does not.</summary>
    public (RunRecord? Run, string? WhyNot) UpToDate(string workingDirectory, IReadOnlyList<string> inputFolders)
    {
        var newest = runs.LastOrDefault(run => run.Key == key && run.State == RunState.Completed);
        if (newest is null)
        {
            return (null, null);
        }

        var outputs = RunConfiguration.Read(newest.Folder)?.Outputs;
        var document = outputs is null ? null : ResultDocument.Find(outputs);
        var reason = document is null
            ? "its result is gone or it left none to compare"
            : InputFiles.WhyStale(document.Root, workingDirectory, inputFolders, newest.AttemptStarted);
        return reason is null ? (newest, null) : (null, $"The results of run {newest.Id} do not stand: {reason}.");
    }

    /// <summary>The newest run that ended half-way, with its lock; null when there is none to continue.</summary>
    public (RunRecord Run, IDisposable Lock)? Unfinished()
    {
        foreach (var run in runs.Where(run => run.Key == key).Reverse())
        {
            if (
                run.State is RunState.Cancelled or RunState.Interrupted or RunState.Failed
                && FileLock.TryTake(new RunFolder(run.Folder).Lock) is { } taken)
            {
                return (run, taken);
            }

            if (run.State == RunState.Completed)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>A run with the same key that goes on right now.</summary>
    public RunRecord? Running(string ownId) =>
        runs.LastOrDefault(run => run.Key == key && run.State == RunState.Running && run.Id != ownId);
}
