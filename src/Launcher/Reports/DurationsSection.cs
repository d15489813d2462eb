using Launcher.Progress;
using Launcher.Reports.Charts;
using Launcher.Runs;

namespace Launcher.Reports;

/// <summary>Where the time went: the launcher's stages and the script's steps.</summary>
internal static class DurationsSection
{
    public static string Write(ReportFacts facts)
    {
        var stages = facts.Stages.Where(stage => stage.Seconds is not null).Select(OfStage);
        var steps = facts.Steps.Select(step => Bar($"Step: {step.Title}", step.Seconds));
        var bars = stages.Concat(steps).ToList();
        if (bars.Count == 0)
        {
            return "";
        }

        var description = string.Join(", ", bars.Select(bar => $"{bar.Label} {bar.Shown}"));
        return Html.Section("durations", "Durations", new BarChart("duration", "Durations", description).Draw(bars));
    }

    private static (string Label, double Seconds, string Shown) OfStage(StageRecord stage) =>
        Bar(
            stage.State == StageState.UpToDate ? $"{stage.Stage} (up to date)" : $"{stage.Stage}",
            stage.Seconds!.Value);

    private static (string Label, double Seconds, string Shown) Bar(string label, double seconds) =>
        (label, seconds, Durations.Shown(seconds));
}
