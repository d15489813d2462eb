using System.CommandLine;
using Launcher.Failures;
using Launcher.Stages.Clusters;

namespace Launcher.Commands.Clusters;

/// <summary>resume [run]</summary>
internal static class ResumeCommand
{
    public static Command Create(LauncherHost host)
    {
        var noLive = new Option<bool>("--no-live") { Description = "One line for each change, on a terminal too." };
        var command = new Command(
            "resume",
            "Take a run on a cluster to its end after its launcher was stopped: watch it, end its cluster, clean up, "
                + "report. For a run that is over, its result.")
        {
            noLive,
        };
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var run = await new RunFinder(host, asked).FindAsync(stop);
                if (run is not { Reference: { } reference, Journal: { } journal })
                {
                    throw LauncherException.Usage(
                        run.Reference is null
                            ? $"The journal of {run.Name} is not known; name its folder with '--packages'."
                            : $"There is no journal of {run.Name} in S3: it ended before its launch.");
                }

                return await RunCommand.ExecuteAsync(
                    host,
                    host.Display(asked.IsJson, isLive: !parsed.GetValue(noLive)),
                    async context => await new EmrResume(
                        context, CommonOptions.Store(host, asked.Artifacts), run.Services)
                        .ExecuteAsync(reference, journal, run.Local));
            }));
        return command;
    }
}
