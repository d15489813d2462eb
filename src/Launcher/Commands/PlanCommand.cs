using System.CommandLine;
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
        var settings = new SettingOptions();
        var token = CommonOptions.Token();
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
            token,
            json,
            artifacts,
            refresh,
        };
        settings.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var request = new PlanRequest(parsed.GetRequiredValue(path))
            {
                ScriptOptions = scriptOptions,
                Config = settings.Config(parsed),
                Profile = settings.Profile(parsed),
                Token = parsed.GetValue(token),
                Artifacts = parsed.GetValue(artifacts),
                Flags = settings.Flags(parsed),
            };
            var planner = new ClusterPlanner(host.CurrentDirectory, host.Environment, host.Clock);
            var plan = parsed.GetValue(refresh)
                ? (await planner.PlanAsync(request, host.ConnectAws, stop)).Plan
                : planner.Plan(request);
            foreach (var line in parsed.GetValue(json) ? [PlanJson.Of(plan)] : PlanText.Lines(plan))
            {
                await host.Output.WriteLineAsync(line);
            }
        });
        return command;
    }
}
