using System.CommandLine;
using Launcher.Clusters.Logs;
using Launcher.Failures;
using Command = System.CommandLine.Command;

namespace Launcher.Commands.Clusters;

/// <summary>logs [run]</summary>
internal static class LogsCommand
{
    public static Command Create(LauncherHost host)
    {
        var step = new Option<string?>("--step")
        {
            Description = "A step by name or id [default: the one that failed, else the last].",
            HelpName = "name|id",
        };
        var driver = new Option<bool>("--driver") { Description = "The driver's log (the default)." };
        var executors = new Option<bool>("--executors") { Description = "The logs of all executors." };
        var bootstrap = new Option<bool>("--bootstrap") { Description = "The logs of bootstrap actions." };
        var follow = new Option<bool>("--follow") { Description = "Go on until the cluster is gone." };
        var all = new Option<bool>("--all")
        {
            Description = "Every line, not the last 100 of a file; without a part also those of all parts.",
        };
        var command = new Command("logs", "Show what a run on a cluster wrote, its probable cause of failure first.")
        {
            step,
            driver,
            executors,
            bootstrap,
            follow,
            all,
        };
        var arguments = new ClusterArguments(command);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var wish = new LogWish(
                    parsed.GetValue(step),
                    Part(
                        parsed.GetValue(driver),
                        parsed.GetValue(executors),
                        parsed.GetValue(bootstrap),
                        parsed.GetValue(all)),
                    parsed.GetValue(all),
                    parsed.GetValue(follow));
                var run = await new RunFinder(host, asked).FindAsync(stop);
                var id = run.ClusterId
                    ?? throw LauncherException.Usage($"There is no cluster of {run.Name} yet, so it has no logs.");
                var display = new LogDisplay(host.Output, asked.IsJson);
                await new LogShow(host.Clock, run.Services, id, run.Journal?.Verdict, display).RunAsync(wish, stop);
            }));
        return command;
    }

    private static LogPart Part(bool driver, bool executors, bool bootstrap, bool all) =>
        (driver, executors, bootstrap) switch
        {
            (false, false, false) => all ? LogPart.Everything : LogPart.Driver,
            (true, false, false) => LogPart.Driver,
            (false, true, false) => LogPart.Executors,
            (false, false, true) => LogPart.Bootstrap,
            _ => throw LauncherException.Usage(
                "'--driver', '--executors' and '--bootstrap' exclude each other; '--all' alone shows all parts."),
        };
}
