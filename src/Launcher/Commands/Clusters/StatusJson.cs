using System.Text.Json;
using Launcher.Clusters.Running;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>A run on a cluster for machines.</summary>
internal static class StatusJson
{
    public static string Of(ClusterLook look)
    {
        var (run, journal) = (look.Run, look.Run.Journal);
        return JsonSerializer.Serialize(
            new
            {
                run.Reference?.RunId,
                Local = run.Local?.Id,
                run.Services.Region,
                journal?.Job,
                journal?.Source,
                State = journal?.State,
                run.ClusterId,
                Cluster = look.State,
                Reason = look.Cluster?.Status?.StateChangeReason?.Message,
                look.Launched,
                look.Ended,
                journal?.Deadline,
                Steps = look.StepStates,
                Machines = look.Machines.ToDictionary(group => group.State, group => group.Count),
                Cost = journal?.Record?.Cost ?? look.Cost,
                journal?.Lease,
                journal?.Verdict,
                journal?.Notes,
                journal?.Record,
                Console = run.ClusterId is { } id ? ConsoleLink.Of(run.Services.Region, id) : null,
            },
            JsonText.Line);
    }
}
