using Launcher.Clusters.Journals;

namespace Launcher.Clusters.Running;

/// <summary>What a person needs to come back to a run that goes on alone.</summary>
internal static class Detachment
{
    private const string Launcher = "dotnet run --project src/Launcher --";

    public static string Of(string why, RunJournal journal)
    {
        var back = $"'{Launcher} resume {journal.RunId}' goes on with it";
        return journal.ClusterId is { } id
            ? $"{why} Cluster '{id}' may go on until {journal.Deadline.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: {back}, "
                + $"'{Launcher} terminate {journal.RunId} --yes' ends it, and the console shows it at "
                + ConsoleLink.Of(journal.Region, id)
            : $"{why} Run '{journal.RunId}' is {journal.State.ToString().ToUpperInvariant()}: {back}.";
    }
}
