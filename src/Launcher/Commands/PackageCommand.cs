using System.CommandLine;
using Launcher.Failures;
using Launcher.Packaging;
using Launcher.Stages;

namespace Launcher.Commands;

/// <summary>package &lt;notebook|project&gt; [options] [-- script options]</summary>
internal static class PackageCommand
{
    public static Command Create(LauncherHost host, IReadOnlyList<string> scriptOptions)
    {
        var path = new Argument<string>("notebook")
        {
            Description = "A notebook (.ipynb, .dib) or the folder of a script project.",
        };
        var runtime = new Option<string>("--runtime")
        {
            Description = "Machines of the cluster: linux-x64 or linux-arm64.",
            HelpName = "id",
            DefaultValueFactory = _ => TargetRuntime.X64.Id,
        };
        var output = new Option<string?>("--output")
        {
            Description = "Folder of job.tar.gz and main.py [default: artifacts/packages/<name>/<runtime>].",
            HelpName = "folder",
        };
        var json = CommonOptions.Json();
        var artifacts = CommonOptions.Artifacts();
        var command = new Command(
            "package",
            "Pack a script with its runtime for spark-submit, check it and print the command that submits it. "
                + "Options of the script come after '--' and stand in that command.")
        {
            path,
            runtime,
            output,
            json,
            artifacts,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var request = new PackageRequest(
                    parsed.GetRequiredValue(path), TargetRuntime.Parse(parsed.GetRequiredValue(runtime)))
                {
                    ScriptOptions = scriptOptions,
                    Output = parsed.GetValue(output),
                    Artifacts = parsed.GetValue(artifacts),
                };
                await using var display = host.Display(parsed.GetValue(json), isLive: true);
                var failed = await new PackagingRun(host.Context(display), request).ExecuteAsync();
                if (failed is { Message: { } message })
                {
                    await host.Error.WriteLineAsync(message);
                }

                return failed?.ExitCode ?? ExitCodes.Done;
            });
        return command;
    }
}
