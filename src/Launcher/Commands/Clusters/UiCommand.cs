using System.CommandLine;
using System.Text.Json;
using Launcher.Clusters.Running;
using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>ui [run]</summary>
internal static class UiCommand
{
    public static Command Create(LauncherHost host)
    {
        var command = new Command(
            "ui", "Show how to reach Spark's history and YARN of a run's cluster: by SSH, and by signed links of EMR.");
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var look = await ClusterLook.TakeAsync(run, host, stop);
                if (look.Cluster is not { } cluster)
                {
                    throw LauncherException.Usage(
                        $"EMR knows no cluster of {run.Name}, so there is nothing to look at.");
                }

                var places = await new SignedLinks(run.Services).FindAsync(cluster, look.IsAlive, stop);
                var pages = new ClusterPages(
                    ConsoleLink.Of(run.Services.Region, cluster.Id!),
                    look.IsAlive ? SshTunnel.Of(cluster) : null,
                    places);
                var lines = asked.IsJson
                    ? [JsonSerializer.Serialize(pages, JsonText.Line)]
                    : UiText.Lines(cluster.Id!, look.State!, pages);
                foreach (var line in lines)
                {
                    await host.Output.WriteLineAsync(line);
                }
            }));
        return command;
    }
}
