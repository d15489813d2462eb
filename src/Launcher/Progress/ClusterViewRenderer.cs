using System.Globalization;
using Launcher.Clusters.Watching;

namespace Launcher.Progress;

/// <summary>The lines of the live picture that tell of a cluster.</summary>
internal static class ClusterViewRenderer
{
    public static IEnumerable<string> Lines(ClusterProgress progress, DateTimeOffset now)
    {
        if (ClusterText.State(progress) is not { } state)
        {
            yield break;
        }

        yield return $"  cluster  {state}";
        foreach (var step in progress.Steps)
        {
            yield return $"  step     {ClusterText.State(step, now)}";
        }

        if (progress.Launched is { } launched)
        {
            var deadline = progress.Deadline.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
            yield return $"  time     {Durations.Shown(now - launched)} since the launch, limit at {deadline} UTC";
        }

        if (progress.Cost is { } cost)
        {
            yield return $"  cost     {ClusterText.SoFar(cost)}";
        }

        if (progress.LastLine is { Length: > 0 } line)
        {
            yield return $"  log      {line}";
        }
    }
}
