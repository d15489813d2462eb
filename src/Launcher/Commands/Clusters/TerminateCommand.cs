using System.CommandLine;
using System.Text.Json;
using Launcher.Clusters.Outcomes;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>terminate [run] [--yes]</summary>
internal static class TerminateCommand
{
    public static Command Create(LauncherHost host)
    {
        var yes = new Option<bool>("--yes") { Description = "Do it; else only what would be ended is shown." };
        var command = new Command("terminate", "End the cluster of a run and prove that it is gone.") { yes };
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var look = await ClusterLook.TakeAsync(run, host, stop);
                var end = parsed.GetValue(yes) || IsOver(look)
                    ? await new ClusterStop(host, run).StopAsync(look, stop)
                    : throw LauncherException.Usage(Wanted(look));
                await host.Output.WriteLineAsync(
                    asked.IsJson ? JsonSerializer.Serialize(end, JsonText.Line) : end.Sentence);
                return end.MayRun ? ClusterExitCodes.ClusterLeft : ExitCodes.Done;
            }));
        return command;
    }

    private static bool IsOver(ClusterLook look) => !look.IsAlive && look.Run.Journal is null or { IsOver: true };

    private static string Wanted(ClusterLook look)
    {
        var cost = look.Cost is { } paid ? $", cost {ClusterText.SoFar(paid)}" : "";
        return look.IsAlive
            ? $"This ends {look.Run.Name}: cluster {look.Run.ClusterId} is {look.State}{cost}. Nothing was ended yet; "
                + "'--yes' does it."
            : $"This ends {look.Run.Name}, which has no cluster that lives. Nothing was changed yet; '--yes' does it.";
    }
}
