using System.Globalization;
using Launcher.Clusters.Journals;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>The last lines of a run.</summary>
internal static class SummaryText
{
    public static IEnumerable<string> Lines(RunSummary summary)
    {
        var duration = Durations.Shown(summary.Ended - summary.Started);
        yield return summary.UpToDate
            ? $"Up to date: results of run {summary.Id}; --force runs again."
            : $"Run {summary.Id} {EventText.Of(summary.State)} after {duration}.";
        foreach (var line in ResultLines(summary))
        {
            yield return line;
        }

        foreach (var line in summary.Cluster is { } cluster ? ClusterLines(cluster) : [])
        {
            yield return line;
        }

        yield return Row("Run folder", summary.Folder);
        if (!summary.UpToDate && summary.Stages.Count > 0)
        {
            yield return Row("Stages", string.Join(", ", summary.Stages.Select(Stage)));
        }
    }

    /// <summary>Winner, metrics, and where outputs and report are.</summary>
    public static IEnumerable<string> ResultLines(RunSummary summary)
    {
        if (summary.Headline is { } headline)
        {
            var parameters = string.Join(", ", headline.Parameters.Select(pair => $"{pair.Key} {pair.Value}"));
            if (headline.Winner is { } winner)
            {
                yield return Row("Winner", parameters.Length > 0 ? $"{winner} ({parameters})" : winner);
            }

            if (headline.ValidationMetrics.Count > 0)
            {
                yield return Row("Validation", Metrics(headline.ValidationMetrics));
            }

            if (headline.TestMetrics.Count > 0)
            {
                yield return Row("Test", Metrics(headline.TestMetrics));
            }
        }

        foreach (var (name, path) in summary.Outputs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return Row(char.ToUpperInvariant(name[0]) + name[1..], path);
        }

        if (summary.Report is { } report)
        {
            yield return Row("Report", report);
        }
    }

    /// <summary>The cluster, its dollars, and what proves how it ended.</summary>
    public static IEnumerable<string> ClusterLines(ClusterRecord record)
    {
        var gone = record.Left.ClusterMayRun ? "may still be running" : "gone";
        var cluster = record.ClusterId is { } id ? $"{id}, {gone} (run {record.RunId})" : "none was made";
        yield return Row("Cluster", cluster);
        if (record.Cost is { } cost)
        {
            yield return Row("Cost", ClusterText.Whole(cost));
        }

        foreach (var evidence in record.Verdict.Evidence)
        {
            var place = evidence.FirstLine is { } line ? $", line {line}" : "";
            yield return Row("Evidence", evidence.Source + place);
            foreach (var said in evidence.Lines)
            {
                yield return $"    {said}";
            }
        }

        foreach (var left in record.Left.Objects)
        {
            yield return Row("Left", left);
        }
    }

    public static string Row(string name, string value) => $"  {name.PadRight(12)}{value}";

    private static string Stage(StageRecord stage) =>
        stage.State == StageState.UpToDate
            ? $"{stage.Stage} up to date"
            : $"{stage.Stage} {Durations.Shown(stage.Seconds ?? 0)}";

    private static string Metrics(IReadOnlyDictionary<string, double> metrics) =>
        string.Join(
            ", ",
            metrics.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:0.0000}")));
}
