using System.Globalization;
using Launcher.Clusters.Histories;
using Launcher.Progress;

namespace Launcher.Commands.Clusters;

/// <summary>A history for a person.</summary>
internal static class HistoryText
{
    private const int MostCauseLetters = 80;

    private static readonly string[] Heads = ["Run", "Job", "Outcome", "Started", "Took", "Hours", "Cost", "Cause"];

    public static IEnumerable<string> Lines(RunHistory history, string packages)
    {
        if (history.Runs.Count == 0 && history.Unreadable.Count == 0)
        {
            return [$"There are no runs below '{packages}' yet. Start one with 'run <notebook> --target emr'."];
        }

        var table = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextTable.Write(table, Heads, [.. history.Runs.Select(Cells)]);
        return
        [
            .. history.Runs.Count > 0 ? table.ToString().TrimEnd('\n').Split('\n') : [],
            Sum(history.Totals),
            .. history.Older > 0 ? [$"{Counted(history.Older, "older run")} left out; '--last' shows more."] : Empty,
            .. history.Unreadable.Count > 0
                ? [$"{Counted(history.Unreadable.Count, "journal")} could not be read:", .. history.Unreadable]
                : Empty,
        ];
    }

    public static string Dollars(decimal? dollars) =>
        dollars is { } known ? string.Create(CultureInfo.InvariantCulture, $"${known:0.000}") : "unknown";

    private static string[] Empty => [];

    private static string[] Cells(PastRun run) =>
        [
            run.RunId,
            run.Job,
            run.ClusterMayRun ? "CLUSTER LEFT" : Word(run),
            run.Created.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            run.Ended is { } ended ? Durations.Shown(ended - run.Created) : "",
            run.Cost is { } cost
                ? (cost.InstanceSeconds / 3600m).ToString("0.00", CultureInfo.InvariantCulture)
                : "",
            run.Outcome is null || run.ClusterId is null ? "" : Dollars(run.Cost?.Cost?.Total),
            run.Cause is { Length: > MostCauseLetters } cause ? cause[..MostCauseLetters] + "…" : run.Cause ?? "",
        ];

    private static string Word(PastRun run) =>
        run.Outcome is { } outcome
            ? outcome.ToString().ToLowerInvariant()
            : run.State.ToString().ToLowerInvariant();

    private static string Sum(HistoryTotals totals)
    {
        var parts = new[]
        {
            (totals.Succeeded, "succeeded"),
            (totals.Failed, "failed"),
            (totals.Stopped, "stopped"),
            (totals.Unknown, "unknown"),
            (totals.GoingOn, "going on"),
        };
        var counts = string.Join(
            ", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
        var cost = (totals.CostUsd, totals.CostUnknown) switch
        {
            (_, 0) => Dollars(totals.CostUsd),
            (0, _) => "cost unknown",
            _ => $"{Dollars(totals.CostUsd)}, without {Counted(totals.CostUnknown, "run")} of unknown cost",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(totals.Runs, "run")}: {counts}. {totals.InstanceHours:0.00} hours of machines, "
                + $"{cost}.");
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
