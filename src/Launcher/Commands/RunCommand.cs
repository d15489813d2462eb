using System.CommandLine;
using Launcher.Clusters.Planning;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;
using Launcher.Stages;
using Launcher.Stages.Clusters;

namespace Launcher.Commands;

/// <summary>run &lt;notebook|project&gt; [options] [-- script options]</summary>
internal static class RunCommand
{
    public const string Name = "run";
    private const string Local = "local";

    public static Command Create(LauncherHost host, IReadOnlyList<string> scriptOptions)
    {
        var path = new Argument<string>("notebook")
        {
            Description = "A notebook (.ipynb, .dib) or the folder of a script project.",
        };
        var target = new Option<string>("--target")
        {
            Description = "Where it runs: local, or emr for a cluster of its own on Amazon EMR.",
            HelpName = "local|emr",
            DefaultValueFactory = _ => Local,
        };
        var force = new Option<bool>("--force")
        {
            Description = "Run again although an earlier run has the same result.",
        };
        var engine = new Option<string?>("--engine")
        {
            Description = "What runs the script's Spark code: embedded, in its own process, or spark.",
            HelpName = "name",
        };
        var master = new Option<string?>("--master")
        {
            Description = "Cluster for engine spark, such as local[4] or yarn [default: local[*]].",
            HelpName = "url",
        };
        var noLive = new Option<bool>("--no-live") { Description = "One line for each change, on a terminal too." };
        var json = CommonOptions.Json();
        var artifacts = CommonOptions.Artifacts();
        var settings = new SettingOptions();
        var token = CommonOptions.Token();
        var command = new Command(
            Name,
            "Convert, build and run a notebook, here or with '--target emr' on a cluster. Options of the script come "
                + "after '--'; '-- --help' lists them. Relative paths among them start at the notebook's folder.")
        {
            path,
            target,
            engine,
            master,
            force,
            noLive,
            json,
            artifacts,
            token,
        };
        settings.AddTo(command);
        IReadOnlyList<Option> ofClusters = [token, .. settings.All];
        command.SetAction(
            async (parsed, _) =>
            {
                var asksAboutScript = new ScriptArguments(scriptOptions, host.CurrentDirectory).AsksAboutScript;
                var isOnCluster = IsOnCluster(parsed.GetRequiredValue(target));
                RequireFitting(parsed, isOnCluster ? [engine, master, force] : ofClusters, isOnCluster);
                var request = new RunRequest(parsed.GetRequiredValue(path))
                {
                    ScriptOptions = scriptOptions,
                    Engine = parsed.GetValue(engine),
                    Master = parsed.GetValue(master),
                    Force = parsed.GetValue(force),
                    Artifacts = parsed.GetValue(artifacts),
                };
                var plan = new PlanRequest(request.Path)
                {
                    ScriptOptions = scriptOptions,
                    Config = settings.Config(parsed),
                    Profile = settings.Profile(parsed),
                    Token = parsed.GetValue(token),
                    Artifacts = request.Artifacts,
                    Flags = settings.Flags(parsed),
                };
                return await ExecuteAsync(
                    host,
                    asksAboutScript
                        ? new PlainDisplay(host.Error, host.Clock.LocalTimeZone)
                        : host.Display(parsed.GetValue(json), isLive: !parsed.GetValue(noLive)),
                    context => isOnCluster && !asksAboutScript
                        ? OnClusterAsync(context, plan)
                        : new LocalRun(context, request).ExecuteAsync());
            });
        return command;
    }

    /// <summary>Shows a run while it goes on, and tells in the end why it did not complete.</summary>
    public static async Task<int> ExecuteAsync(
        LauncherHost host,
        IProgressDisplay shown,
        Func<RunContext, Task<RunSummary?>> run)
    {
        RunSummary? summary;
        await using (var display = shown)
        {
            summary = await run(host.Context(display));
        }

        if (summary is { State: not RunState.Completed, Message: { } message })
        {
            await host.Error.WriteLineAsync(message);
        }

        return summary?.ExitCode ?? ExitCodes.Done;
    }

    private static async Task<RunSummary?> OnClusterAsync(RunContext context, PlanRequest plan) =>
        await new EmrRun(context, plan).ExecuteAsync();

    private static bool IsOnCluster(string target) =>
        target switch
        {
            EmrRun.Target => true,
            Local => false,
            _ => throw LauncherException.Usage($"'--target' is '{target}'; it must be '{Local}' or '{EmrRun.Target}'."),
        };

    private static void RequireFitting(ParseResult parsed, IEnumerable<Option> unfitting, bool isOnCluster)
    {
        if (unfitting.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } stray)
        {
            throw LauncherException.Usage(
                isOnCluster
                    ? $"'{stray.Name}' is for runs on this machine; '--target {EmrRun.Target}' does not take it."
                    : $"'{stray.Name}' is for runs on a cluster; add '--target {EmrRun.Target}'.");
        }
    }
}
