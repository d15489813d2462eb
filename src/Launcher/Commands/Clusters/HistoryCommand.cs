using System.CommandLine;
using System.Text.Json;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Histories;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>history [--last n] [--json]</summary>
internal static class HistoryCommand
{
    private const int UsualCount = 20;

    public static Command Create(LauncherHost host)
    {
        var last = new Option<int>("--last")
        {
            Description = "How many of the runs that changed last.",
            HelpName = "n",
            DefaultValueFactory = _ => UsualCount,
        };
        var command = new Command("history", "Show the runs on clusters, their outcomes and what they cost.") { last };
        var arguments = new ClusterArguments(command, takesRun: false);
        command.SetAction(
            (parsed, _) => ClusterCommand.RunAsync(host, async stop =>
            {
                var asked = arguments.Read(parsed);
                var count = parsed.GetValue(last);
                if (count < 1)
                {
                    throw LauncherException.Usage($"'--last' is '{count}'; it must be 1 or more.");
                }

                var settings = new ClusterSettings(asked.Settings(host));
                var services = host.ConnectAws(settings.Region);
                var journals = new JournalStore(services.Store, S3Address.Parse(settings.Packages));
                var history = await new HistoryReader(journals).ReadAsync(count, stop);
                var lines = asked.IsJson
                    ? [JsonSerializer.Serialize(history, JsonText.Line)]
                    : HistoryText.Lines(history, settings.Packages);
                foreach (var line in lines)
                {
                    await host.Output.WriteLineAsync(line);
                }
            }));
        return command;
    }
}
