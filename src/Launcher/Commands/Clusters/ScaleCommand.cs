using System.CommandLine;
using System.Text.Json;
using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>scale [run] --count n</summary>
internal static class ScaleCommand
{
    private const int MostCount = 4000;

    public static Command Create(LauncherHost host)
    {
        var count = new Option<int?>("--count")
        {
            Description = "Machines of the first type: task nodes where there are any, else core nodes; with managed "
                + "scaling the most of both.",
            HelpName = "n",
        };
        var command = new Command("scale", "Resize the cluster of a run while it works.") { count };
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var wanted = Required(parsed.GetValue(count));
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var look = await ClusterLook.TakeAsync(run, host, stop);
                var change = await new ClusterScaling(run.Services, Resizable(look)).ResizeAsync(wanted, stop);
                await host.Output.WriteLineAsync(
                    asked.IsJson ? JsonSerializer.Serialize(change, JsonText.Line) : change.Sentence);
            }));
        return command;
    }

    private static int Required(int? count) =>
        count switch
        {
            null => throw LauncherException.Usage("'scale' needs '--count', the machines that there are to be."),
            < 1 or > MostCount => throw LauncherException.Usage(
                $"'--count' is '{count}'; it must be a whole number from 1 to {MostCount}."),
            _ => count.Value,
        };

    private static Amazon.ElasticMapReduce.Model.Cluster Resizable(ClusterLook look) =>
        look.State is "RUNNING" or "WAITING"
            ? look.Cluster!
            : throw LauncherException.Usage(
                look.State is { } state
                    ? $"{look.Run.ClusterId} is {state}; a cluster is resized only while it is RUNNING or WAITING."
                    : $"EMR knows no cluster of {look.Run.Name}, so there is nothing to resize.");
}
