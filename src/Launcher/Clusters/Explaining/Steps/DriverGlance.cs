using System.Text.RegularExpressions;
using Launcher.Clusters.Access;
using Launcher.Clusters.Explaining.States;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Storage;
using Launcher.Progress;

namespace Launcher.Clusters.Explaining.Steps;

/// <summary>One look at the driver's log, without waiting for it: how far it came, which nodes it lost.</summary>
/// <param name="Progress">Such as 'step 3/7 Grid search'; null when it tells none.</param>
/// <param name="LostNodes">Machines that went away under it.</param>
internal sealed partial record DriverGlance(string? Progress, int LostNodes)
{
    public static async Task<DriverGlance> TakeAsync(
        ClusterServices services,
        ClusterFacts facts,
        CancellationToken stop)
    {
        var step = facts.Steps.LastOrDefault();
        if (step?.Id is null || LogFolder.Of(facts.Cluster, services.Store) is not { } folder)
        {
            return new DriverGlance(null, 0);
        }

        try
        {
            var budget = new ReadBudget(services.Clock, ReadBudget.OfExplaining);
            var logs = new StepLogs(services.Store, folder, step.Id, budget);
            await logs.FindAsync(stop);
            var isInContainer = JobSettings.Of(facts.Cluster, step).IsClusterMode;
            var texts = await logs.ReadAsync(isInContainer ? logs.Driver : logs.Client, stop);
            return Of([.. texts.SelectMany(text => text.Lines)]);
        }
        catch (StorageException)
        {
            return new DriverGlance(null, 0);
        }
    }

    public static DriverGlance Of(IReadOnlyList<LogLine> lines)
    {
        string? progress = null;
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var message = ScriptEvent.Parse(line.Text)?.Message ?? line.Text;
            if (StepOfScript().Match(message) is { Success: true } seen)
            {
                progress = seen.Groups[1].Value;
            }

            if (LostNode().Match(line.Text) is { Success: true } gone)
            {
                lost.Add(gone.Groups["host"].Value);
            }
        }

        return new DriverGlance(progress, lost.Count);
    }

    [GeneratedRegex(
        @"(?:^|^\d\d:\d\d:\d\d info {1,4})(step \d{1,4}/\d{1,4} .{1,80}?)(?:: [\d.]+ s)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex StepOfScript();

    [GeneratedRegex(
        @"Lost executor \d+ on (?<host>[\w.-]+):? .*(?:-100\b|released on a \*lost\* node)",
        RegexOptions.CultureInvariant)]
    private static partial Regex LostNode();
}
