using System.Globalization;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Commands;

/// <summary>A run in full, for a person.</summary>
internal static class RunText
{
    public static IEnumerable<string> Lines(
        RunRecord run,
        RunConfiguration? configuration,
        RunSummary? summary,
        TimeProvider clock)
    {
        var started = TimeZoneInfo
            .ConvertTime(run.AttemptStarted, clock.LocalTimeZone)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        yield return $"Run {run.Id} of {run.Source}: {EventText.Of(run.State)}";
        yield return Row("Started", run.Attempts > 1 ? $"{started}, attempt {run.Attempts}" : started);
        yield return Row("Duration", Durations.Shown(run.Duration ?? clock.GetUtcNow() - run.AttemptStarted));
        if (run.Message is { } message)
        {
            yield return Row("Message", message);
        }

        if (configuration is not null)
        {
            yield return Row(
                "Options",
                configuration.Options.Count == 0 ? "none" : string.Join(' ', configuration.Options));
        }

        if (summary is not null)
        {
            foreach (var line in SummaryText.ResultLines(summary))
            {
                yield return line;
            }
        }

        foreach (var line in summary?.Cluster is { } cluster ? SummaryText.ClusterLines(cluster) : [])
        {
            yield return line;
        }

        yield return Row("Run folder", run.Folder);
        yield return "Stages";
        foreach (var stage in run.Stages)
        {
            var duration = stage.Seconds is { } seconds ? Durations.Shown(seconds) : "";
            var state = EventText.Of(stage.State).PadRight(12);
            yield return $"  {stage.Stage.ToString().PadRight(10)}{state}{duration}".TrimEnd();
            foreach (var step in stage.Stage == Stage.Run ? summary?.Steps ?? [] : [])
            {
                yield return $"    {step.Title}: {Durations.Shown(step.Seconds)}";
            }
        }

        var (name, tail) = LogTail.Of(run);
        if (tail.Count > 0)
        {
            yield return $"Last lines of {name}";
            foreach (var line in tail)
            {
                yield return $"  {line}";
            }
        }
    }

    private static string Row(string name, string value) => SummaryText.Row(name, value);
}
