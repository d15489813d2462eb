using Launcher.Progress;
using Launcher.Reports.Charts;
using Launcher.Runs;

namespace Launcher.Reports;

/// <summary>Where the time went: the launcher's stages and the script's steps.</summary>
internal static class DurationsSection
{
    public static string Write(ReportFacts facts)
    {
        var stages = facts.Stages
            .Where(stage => stage.Seconds is not null)
            .Select(stage => (
                stage.State == StageState.UpToDate ? $"{stage.Stage} (up to date)" : stage.Stage.ToString(), stage.Seconds!.Value));
        var steps = facts.Steps.Select(step => ($"Step: {step.Title}", step.Seconds));
        var bars = stages.Concat(steps)
            .Select(pair => (pair.Item1, pair.Item2, Durations.Shown(pair.Item2)))
            .ToList();
        return bars.Count == 0
            ? ""
            : Html.Section(
                "durations",
                "Durations",
                new BarChart("duration", "Durations", string.Join(", ", bars.Select(bar => $"{bar.Item1} {bar.Item3}"))).Draw(bars));
    }
}
