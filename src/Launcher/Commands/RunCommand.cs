using System.CommandLine;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;
using Launcher.Stages;

namespace Launcher.Commands;

/// <summary>run &lt;notebook|project&gt; [options] [-- script options]</summary>
internal static class RunCommand
{
    public const string Name = "run";

    public static Command Create(LauncherHost host, IReadOnlyList<string> scriptOptions)
    {
        var path = new Argument<string>("notebook")
        {
            Description = "A notebook (.ipynb, .dib) or the folder of a script project.",
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
        var command = new Command(
            Name,
            "Convert, build and run a notebook. Options of the script come after '--'; '-- --help' lists them. "
                + "Relative paths among them start at the notebook's folder.")
        {
            path,
            engine,
            master,
            force,
            noLive,
            json,
            artifacts,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var request = new RunRequest(parsed.GetRequiredValue(path))
                {
                    ScriptOptions = scriptOptions,
                    Engine = parsed.GetValue(engine),
                    Master = parsed.GetValue(master),
                    Force = parsed.GetValue(force),
                    Artifacts = parsed.GetValue(artifacts),
                };
                return await ExecuteAsync(host, request, parsed.GetValue(json), isLive: !parsed.GetValue(noLive));
            });
        return command;
    }

    private static async Task<int> ExecuteAsync(LauncherHost host, RunRequest request, bool isJson, bool isLive)
    {
        RunSummary? summary;
        await using (var display = Display(host, request, isJson, isLive))
        {
            summary = await new LocalRun(host.Context(display), request).ExecuteAsync();
        }

        if (summary is { State: not RunState.Completed, Message: { } message })
        {
            await host.Error.WriteLineAsync(message);
        }

        return summary?.ExitCode ?? ExitCodes.Done;
    }

    private static IProgressDisplay Display(LauncherHost host, RunRequest request, bool isJson, bool isLive)
    {
        if (new ScriptArguments(request.ScriptOptions, host.CurrentDirectory).AsksAboutScript)
        {
            return new PlainDisplay(host.Error, host.Clock.LocalTimeZone);
        }

        return host.Display(isJson, isLive);
    }
}
