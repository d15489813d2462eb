using System.CommandLine;
using System.Text.Json;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Ending;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Reaping;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Stages.Clusters;

namespace Launcher.Commands.Clusters;

/// <summary>reap [--yes]</summary>
internal static class ReapCommand
{
    public static Command Create(LauncherHost host)
    {
        var yes = new Option<bool>("--yes") { Description = "Do it; else only what was found is shown." };
        var command = new Command(
            "reap",
            "Find clusters that launchers left behind, by their tags, and runs that nobody watches; with '--yes' end "
                + "them.")
        {
            yes,
        };
        var arguments = new ClusterArguments(command, takesRun: false);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async _ =>
            {
                var asked = arguments.Read(parsed);
                var reaper = Reaper(host, new ClusterSettings(asked.Settings(host)));
                var found = await reaper.LookAsync();
                var isDone = parsed.GetValue(yes);
                found = isDone ? await reaper.ReapAsync(found) : found;
                foreach (var line in asked.IsJson
                    ? [JsonSerializer.Serialize(found, JsonText.Line)]
                    : ReapText.Lines(found, isDone))
                {
                    await host.Output.WriteLineAsync(line);
                }

                return ExitCode(found);
            }));
        return command;
    }

    private static Reaper Reaper(LauncherHost host, ClusterSettings settings)
    {
        var services = host.ConnectAws(settings.Region);
        return new Reaper(
            ClusterParts.Context(
                host.Context(new PlainDisplay(TextWriter.Null, host.Clock.LocalTimeZone)),
                services,
                new ClusterReference("", settings.Region, settings.Packages),
                ClusterParts.Meter(host.Environment, services, journal: null),
                progress: null));
    }

    private static int ExitCode(ReapFinding found)
    {
        var mayRun = found.Clusters.Any(cluster => cluster.Proof?.State == EndState.MayRun)
            || found.Runs.Any(run => run.ExitCode == ClusterExitCodes.ClusterLeft);
        if (mayRun)
        {
            return ClusterExitCodes.ClusterLeft;
        }

        return found.Problems.Count > 0 ? ClusterExitCodes.OutcomeUnknown : ExitCodes.Done;
    }
}
