using System.CommandLine;
using System.Text.Json;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>cost [run]</summary>
internal static class CostCommand
{
    public static Command Create(LauncherHost host)
    {
        var command = new Command("cost", "Show what a run on a cluster cost, or costs so far, and what was expected.");
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var report = CostReport.Of(await ClusterLook.TakeAsync(run, host, stop));
                var lines = asked.IsJson ? [JsonSerializer.Serialize(report, JsonText.Line)] : CostText.Lines(report);
                foreach (var line in lines)
                {
                    await host.Output.WriteLineAsync(line);
                }
            }));
        return command;
    }
}
