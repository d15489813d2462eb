using System.Globalization;
using System.Text.Json;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Access;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Command = System.CommandLine.Command;

namespace Launcher.Commands.Clusters;

/// <summary>steps [run]</summary>
internal static class StepsCommand
{
    private static readonly string[] Heads = ["Step", "Name", "State", "Started", "Duration", "Failure"];

    public static Command Create(LauncherHost host)
    {
        var command = new Command("steps", "Show the steps of a run's cluster in their order.");
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var id = run.ClusterId
                    ?? throw LauncherException.Usage($"There is no cluster of {run.Name} yet, so it has no steps.");
                var steps = await ClusterLook.StepsAsync(run.Services, id, stop);
                if (asked.IsJson)
                {
                    await host.Output.WriteLineAsync(JsonSerializer.Serialize(steps.Select(Item), JsonText.Line));
                    return;
                }

                await host.Output.WriteLineAsync($"Steps of {id}, {run.Name}");
                TextTable.Write(host.Output, Heads, [.. steps.Select(step => Cells(step, host.Clock.GetUtcNow()))]);
            }));
        return command;
    }

    private static object Item(StepSummary step) =>
        new
        {
            step.Id,
            step.Name,
            State = step.Status?.State?.Value,
            Started = UtcTime.Of(step.Status?.Timeline?.StartDateTime),
            Ended = UtcTime.Of(step.Status?.Timeline?.EndDateTime),
            step.Status?.FailureDetails,
            Arguments = step.Config?.Args,
        };

    private static string[] Cells(StepSummary step, DateTimeOffset now)
    {
        var started = UtcTime.Of(step.Status?.Timeline?.StartDateTime);
        var ended = UtcTime.Of(step.Status?.Timeline?.EndDateTime);
        var failure = step.Status?.FailureDetails;
        return
        [
            step.Id ?? "",
            step.Name ?? "",
            step.Status?.State?.Value ?? "",
            started?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "",
            started is null ? "" : Durations.Shown((ended ?? now) - started.Value),
            string.Join(": ", new[] { failure?.Reason, failure?.Message }.Where(part => !string.IsNullOrEmpty(part))),
        ];
    }
}
