using System.CommandLine;
using System.Text.Json;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Commands;

/// <summary>show &lt;id|latest&gt;: one run in full.</summary>
internal static class ShowCommand
{
    public static Command Create(LauncherHost host)
    {
        var id = new Argument<string>("id") { Description = "A run's id, the beginning of one, or 'latest'." };
        var json = CommonOptions.Json();
        var artifacts = CommonOptions.Artifacts();
        var command = new Command("show", "Show stages, options, metrics, outputs and the end of the log of a run.")
        {
            id,
            json,
            artifacts,
        };
        command.SetAction(parsed =>
        {
            var run = CommonOptions.Store(host, parsed.GetValue(artifacts)).Find(parsed.GetRequiredValue(id));
            var summary = RunSummaryFile.Read(run);
            var configuration = RunConfiguration.Read(run.Folder);
            if (parsed.GetValue(json))
            {
                host.Output.WriteLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            run,
                            configuration,
                            summary,
                            LogTail = LogTail.Of(run),
                        },
                        JsonText.Options));
                return;
            }

            foreach (var line in RunText.Lines(run, configuration, summary, host.Clock))
            {
                host.Output.WriteLine(line);
            }
        });
        return command;
    }
}
