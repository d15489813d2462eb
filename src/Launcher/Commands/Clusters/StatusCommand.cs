using System.CommandLine;

namespace Launcher.Commands.Clusters;

/// <summary>status [run]</summary>
internal static class StatusCommand
{
    public static Command Create(LauncherHost host)
    {
        var command = new Command("status", "Show how a run on a cluster stands: states, steps, machines, dollars.");
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var look = await ClusterLook.TakeAsync(run, host, stop);
                foreach (var line in asked.IsJson ? [StatusJson.Of(look)] : StatusText.Lines(look))
                {
                    await host.Output.WriteLineAsync(line);
                }
            }));
        return command;
    }
}
