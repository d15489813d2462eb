using System.CommandLine;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Planning;

namespace Launcher.Commands;

/// <summary>plan &lt;notebook|project&gt; [options] [-- script options]</summary>
internal static class PlanCommand
{
    public static Command Create(LauncherHost host, IReadOnlyList<string> scriptOptions)
    {
        var path = new Argument<string>("notebook")
        {
            Description = "A notebook (.ipynb, .dib) or the folder of a script project.",
        };
        var config = new Option<string?>("--config")
        {
            Description = "File of settings [default: emr.json beside the notebook or in the repository].",
            HelpName = "file",
        };
        var profile = new Option<string?>("--profile")
        {
            Description = "Profile of that file.",
            HelpName = "name",
        };
        var token = new Option<string?>("--token")
        {
            Description = "What makes two launches the same one [default: this command].",
            HelpName = "text",
        };
        var json = CommonOptions.Json();
        var artifacts = CommonOptions.Artifacts();
        var refresh = new Option<bool>("--refresh-prices")
        {
            Description = "Ask AWS for prices and for types that are offered; with credentials.",
        };
        var command = new Command(
            "plan",
            "Show what a launch on Amazon EMR would ask for and cost. Launches nothing; asks nobody unless told to. "
                + "Options of the script come after '--'.")
        {
            path,
            config,
            profile,
            token,
            json,
            artifacts,
            refresh,
        };
        var flags = SettingTable.All.ToDictionary(setting => setting.Key, Flag);
        foreach (var flag in flags.Values)
        {
            command.Add(flag);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var request = new PlanRequest(parsed.GetRequiredValue(path))
            {
                ScriptOptions = scriptOptions,
                Config = parsed.GetValue(config),
                Profile = parsed.GetValue(profile),
                Token = parsed.GetValue(token),
                Artifacts = parsed.GetValue(artifacts),
                Flags = flags
                    .Select(flag => (flag.Key, Value: parsed.GetValue(flag.Value)))
                    .Where(flag => flag.Value is { Length: > 0 })
                    .ToDictionary(flag => flag.Key, flag => (IReadOnlyList<string>)flag.Value!),
            };
            var planner = new ClusterPlanner(host.CurrentDirectory, host.Environment, host.Clock);
            var plan = parsed.GetValue(refresh)
                ? await planner.PlanAsync(request, host.ConnectAws, stop)
                : planner.Plan(request);
            foreach (var line in parsed.GetValue(json) ? [PlanJson.Of(plan)] : PlanText.Lines(plan))
            {
                await host.Output.WriteLineAsync(line);
            }
        });
        return command;
    }

    private static Option<string[]> Flag(Setting setting) =>
        new(setting.Flag)
        {
            Description = setting.Description + (setting.Default is { } value ? $" [default: {value}]" : ""),
            HelpName = setting switch
            {
                { Kind: SettingKind.Map } => "name=value",
                { Choices.Count: > 0 } => string.Join('|', setting.Choices),
                _ => "value",
            },
            Arity = new ArgumentArity(1, 1000),
            AllowMultipleArgumentsPerToken = false,
        };
}
