using System.Globalization;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Reaping;

namespace Launcher.Commands.Clusters;

/// <summary>What launchers left behind, for a person.</summary>
internal static class ReapText
{
    public static IEnumerable<string> Lines(ReapFinding found, bool isDone)
    {
        if (found.Clusters.Count + found.Runs.Count == 0)
        {
            yield return "Nothing was left behind: every cluster with the launcher's tags is within its limits, and "
                + "every run is over or watched.";
        }

        foreach (var cluster in found.Clusters)
        {
            yield return $"Cluster {cluster.ClusterId} '{cluster.Name}' of run {cluster.RunId}: {Why(cluster)}; "
                + $"{Became(cluster.Proof)}.";
        }

        foreach (var run in found.Runs)
        {
            yield return run.ExitCode is { } code
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Run {run.RunId} of {run.Job} was taken to its end: {run.State}, exit code {code}.")
                : $"Run {run.RunId} of {run.Job} is {run.State}, and nobody watches it; it is to be taken to its end.";
        }

        foreach (var problem in found.Problems)
        {
            yield return $"Not judged: {problem}";
        }

        if (!isDone && found.Clusters.Count + found.Runs.Count > 0)
        {
            yield return "Nothing was touched; '--yes' does it.";
        }
    }

    private static string Why(ReapedCluster cluster) =>
        cluster.Reason == ReapReason.RunIsOver
            ? "its run is over"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"it should have been gone by {cluster.Deadline?.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

    private static string Became(EndProof? proof) =>
        proof?.State switch
        {
            null => "it is to be ended",
            EndState.Gone => "it is gone now",
            EndState.Ending => "it is ending now",
            _ => $"it may still be running and costing. {proof.Problem}".TrimEnd('.'),
        };
}
