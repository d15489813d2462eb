using System.Globalization;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Running;
using Launcher.Progress;

namespace Launcher.Commands.Clusters;

/// <summary>A run on a cluster for a person.</summary>
internal static class StatusText
{
    public static IEnumerable<string> Lines(ClusterLook look)
    {
        var (run, journal) = (look.Run, look.Run.Journal);
        var what = journal is null ? "" : $" of {journal.Job} ({journal.Source})";
        yield return $"{char.ToUpperInvariant(run.Name[0])}{run.Name[1..]}{what}: {State(look)}";
        foreach (var line in Cluster(look).Concat(Ending(journal)))
        {
            yield return line;
        }

        if (journal is { Lease: { } lease } && !journal.IsOver)
        {
            yield return lease.Expires > look.Now
                ? Row("Watched by", $"{LeaseOwner.Shown(lease.Owner)}, until {Shown(lease.Expires)} at least")
                : Row("Watched by", $"nobody; 'resume {run.Handle}' takes it to its end");
        }
        else if (journal is { IsOver: false })
        {
            yield return Row("Watched by", $"nobody; 'resume {run.Handle}' takes it to its end");
        }

        if (run.Reference is { } reference)
        {
            yield return Row("Journal", $"{reference.Packages}runs/{reference.RunId}/journal.json");
        }

        if (run.ClusterId is { } id)
        {
            yield return Row("Console", ConsoleLink.Of(run.Services.Region, id));
        }

        if (run.Local is { } local)
        {
            yield return Row("Run folder", local.Folder);
        }
    }

    public static string State(ClusterLook look) =>
        look.Run.Journal?.State switch
        {
            null when look.Run.ClusterId is null => "nothing was asked of EMR yet",
            null => look.IsAlive ? "its cluster lives" : "its cluster is gone",
            JournalState.Planned => "planned",
            JournalState.Uploaded => "uploaded, not launched yet",
            JournalState.Launching => "a cluster is asked for",
            JournalState.Launched or JournalState.Running => look.State switch
            {
                "STARTING" or "BOOTSTRAPPING" => "its cluster starts",
                "RUNNING" or "WAITING" => "running",
                "TERMINATING" => "its cluster is ending",
                null => "its cluster is not known to EMR",
                _ => "its cluster is gone, and the run is not taken to its end yet",
            },
            JournalState.Finishing => "finishing",
            JournalState.Done => "completed",
            JournalState.Failed => look.Run.Journal!.Record?.Outcome == RunOutcome.Stopped ? "stopped" : "failed",
            _ => "its end is unknown",
        };

    private static IEnumerable<string> Cluster(ClusterLook look)
    {
        if (look.Cluster is not { } cluster)
        {
            if (look.Run.ClusterId is { } forgotten)
            {
                yield return Row("Cluster", $"{forgotten}, which EMR does not know (any more)");
            }

            yield break;
        }

        var reason = cluster.Status?.StateChangeReason?.Message;
        yield return Row("Cluster", $"{cluster.Id} {look.State}" + (string.IsNullOrEmpty(reason) ? "" : $": {reason}"));
        if (look.Launched is { } launched)
        {
            var took = Durations.Shown((look.Ended ?? look.Now) - launched);
            yield return look.Ended is { } ended
                ? Row("Lived", $"{Shown(launched)} to {Shown(ended)}, {took}")
                : Row("Launched", $"{Shown(launched)}, {took} ago");
        }

        if (look.IsAlive && look.Run.Journal is { } journal)
        {
            yield return Row("Limit", Shown(journal.Deadline));
        }

        foreach (var step in look.StepStates)
        {
            yield return Row("Step", ClusterText.State(step, look.Now));
        }

        var machines = string.Join(", ", look.Machines.Select(group => $"{group.Count} {group.State}"));
        if (machines.Length > 0)
        {
            yield return Row("Machines", machines);
        }

        if ((look.Run.Journal?.Record?.Cost ?? look.Cost) is { } cost)
        {
            yield return Row("Cost", look.IsAlive ? ClusterText.SoFar(cost) : ClusterText.Whole(cost));
        }
    }

    private static IEnumerable<string> Ending(RunJournal? journal)
    {
        if (journal?.Verdict is { Class: { } kind } verdict)
        {
            var confidence = OutcomeWords.Of(verdict.Confidence);
            yield return Row("Cause", $"{OutcomeWords.Of(kind)}, confidence {confidence}: {verdict.Cause}");
            yield return Row("Next", verdict.NextAction ?? "");
        }

        foreach (var warning in (journal?.Verdict?.Warnings ?? []).Concat(journal?.Notes ?? []))
        {
            yield return Row("Beware", warning);
        }
    }

    private static string Shown(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Row(string name, string value) => SummaryText.Row(name, value);
}
