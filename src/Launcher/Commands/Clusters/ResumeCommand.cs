using System.CommandLine;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Stages;
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

                var store = CommonOptions.Store(host, asked.Artifacts);
                return await RunCommand.ExecuteAsync(
                    host,
                    host.Display(asked.IsJson, isLive: !parsed.GetValue(noLive)),
                    async context => Known(context, run)
                        ?? await new EmrResume(context, store, run.Services)
                            .ExecuteAsync(reference, journal, run.Local));
            }));
        return command;
    }

    /// <summary>What a run told here in its end; null where something is left to do.</summary>
    private static RunSummary? Known(RunContext context, FoundRun run)
    {
        var summary =
            run is { Local: { } local, Journal: { IsOver: true, Record: { Owed.Count: 0, Left.ClusterMayRun: false } } }
                ? RunSummaryFile.Read(local)
                : null;
        if (summary?.Cluster is null)
        {
            return null;
        }

        context.Display.Show(new RunEnded(context.Now, summary));
        return summary;
    }
}
