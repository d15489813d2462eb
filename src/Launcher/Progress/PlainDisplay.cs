using System.Diagnostics;

namespace Launcher.Progress;

/// <summary>One line for each change: for logs, pipes and CI.</summary>
internal sealed class PlainDisplay(TextWriter output, TimeZoneInfo timeZone) : IProgressDisplay
{
    private static readonly TimeSpan ProgressPause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ClusterNews _news = new();
    private DateTimeOffset _lastProgress = DateTimeOffset.MinValue;
    private long? _lastCompleted;
    private string? _lastTask;

    public void Show(RunEvent change)
    {
        lock (_gate)
        {
            if (change is WorkProgressed progressed && !IsDue(progressed))
            {
                return;
            }

            foreach (var line in Lines(change))
            {
                output.WriteLine(line);
            }

            output.Flush();
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // A line a second is enough for a person; the last one of a task always comes.
    private bool IsDue(WorkProgressed change)
    {
        var (task, completed) = (change.Progress.Task, change.Progress.Completed);
        var isNews = task != _lastTask || completed != _lastCompleted;
        var isDue = isNews && (change.Time - _lastProgress >= ProgressPause || change.Progress.IsWhole);
        if (isDue)
        {
            (_lastProgress, _lastTask, _lastCompleted) = (change.Time, task, completed);
        }

        return isDue;
    }

    private IEnumerable<string> Lines(RunEvent change) =>
        change switch
        {
            RunStarted started => [At(change, $"Run {started.RunId} of {started.Source}")],
            RunContinued continued => [At(change, continued.Message)],
            StageChanged stage => [At(change, EventText.Of(stage))],
            StepStarted step => [At(change, EventText.Of(step))],
            StepEnded => [],
            WorkProgressed progressed => [At(change, EventText.Of(progressed.Progress, progressed.Stage))],
            OutputShown { Origin: OutputOrigin.Log } logged => [At(change, logged.Text)],
            OutputShown shown => [shown.Text],
            NoteShown note => [At(change, note.Text)],
            ClusterSeen seen => _news.Of(seen.Progress, seen.Time).Select(line => At(change, line)),
            PackageMade made => ["", .. PackageText.Lines(made.Package)],
            StepsSubmitted submitted => ["", .. SubmissionText.Lines(submitted.Submission), ""],
            RunEnded ended => ["", .. SummaryText.Lines(ended.Summary)],
            _ => throw new UnreachableException(change.GetType().Name),
        };

    private string At(RunEvent change, string text) =>
        $"{TimeZoneInfo.ConvertTime(change.Time, timeZone):HH:mm:ss}  {text}";
}
