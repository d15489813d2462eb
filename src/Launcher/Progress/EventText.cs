using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>The words for what happens in a run, the same on every display that a person reads.</summary>
internal static class EventText
{
    private static readonly int StageWidth = Enum.GetNames<Stage>().Max(name => name.Length) + 1;

    public static string Of(StageChanged change)
    {
        var duration = change.Seconds is { } seconds ? $" ({Durations.Shown(seconds)})" : "";
        var message = change.Message is null || change.State == StageState.Failed ? "" : $": {change.Message}";
        return Line(change.Stage.ToString(), $"{Of(change.State)}{duration}{message}");
    }

    /// <summary>What is said, behind what it is said of.</summary>
    public static string Line(string subject, string text) => $"{subject.PadRight(StageWidth)} {text}";

    public static string Of(StageState state) =>
        state switch
        {
            StageState.Started => "started",
            StageState.Done => "done",
            StageState.UpToDate => "up to date",
            StageState.Failed => "failed",
            _ => "stopped",
        };

    public static string Of(RunState state) =>
        state switch
        {
            RunState.Running => "running",
            RunState.Completed => "completed",
            RunState.Failed => "failed",
            RunState.Cancelled => "stopped",
            _ => "interrupted",
        };

    public static string Of(StepStarted step)
    {
        var position = step is { Index: { } index, Total: { } total } ? $" {index} of {total}" : "";
        var cell = step.Cell is null ? "" : $" [{step.Cell}]";
        return Line(nameof(Stage.Run), $"step{position}: {step.Title}{cell}");
    }

    public static string Of(WorkProgress progress, Stage stage = Stage.Run) =>
        Line(stage.ToString(), Words(progress));

    public static string Words(WorkProgress progress)
    {
        var label = progress.BestLabel is null ? "" : $" by {progress.BestLabel}";
        string[] parts = [$"{progress.Task} {progress.Count}".Trim(), progress.BestScore + label, progress.TimeLeft];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
