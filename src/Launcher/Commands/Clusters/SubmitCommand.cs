using System.CommandLine;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Submitting;
using Launcher.Failures;
using Launcher.Stages.Clusters;

namespace Launcher.Commands.Clusters;

/// <summary>submit --cluster-id j-… &lt;notebook|project&gt; [options] [-- script options]</summary>
internal static class SubmitCommand
{
    private static readonly string[] Settings = ["region", "packages", "job", "encryption.storageKey", "spark"];

    public static Command Create(LauncherHost host, IReadOnlyList<string> scriptOptions)
    {
        var path = new Argument<string>("notebook")
        {
            Description = "A notebook (.ipynb, .dib) or the folder of a script project.",
        };
        var cluster = Text("--cluster-id", "id", "Cluster that is running or waiting.");
        cluster.Required = true;
        var wait = new Option<bool>("--wait") { Description = "Watch the steps to their end; Ctrl-C cancels them." };
        var evaluate = new Option<bool>("--evaluate") { Description = "Evaluate the model in a second step." };
        var evaluation = Text(
            "--evaluation", "notebook", "What evaluates [default: the notebook '*evaluate' beside the script].");
        var input = Text("--input-data", "address", "The script's --inputs: a file or folder in S3.");
        var fraction = Text("--test-frac", "share", "The script's --test-frac: share of the rows for the test.");
        var metric = Text("--metric", "name", "The script's --metric: what chooses among the models.");
        var settings = new SettingOptions(Settings.Select(SettingTable.Of));
        var token = CommonOptions.Token();
        var (json, artifacts) = (CommonOptions.Json(), CommonOptions.Artifacts());
        var command = new Command(
            "submit",
            "Package a script and run it as a step of a cluster that is there; the cluster is never ended. "
                + "Options of the script come after '--'.")
        {
            path, cluster, wait, evaluate, evaluation, input, fraction, metric, token, json, artifacts,
        };
        settings.AddTo(command);
        command.SetAction(
            async (parsed, _) =>
            {
                var asked = new SubmitRequest(parsed.GetRequiredValue(path), parsed.GetRequiredValue(cluster)!)
                {
                    ScriptOptions = scriptOptions,
                    Waits = parsed.GetValue(wait),
                    Evaluates = parsed.GetValue(evaluate) || parsed.GetValue(evaluation) is not null,
                    Evaluation = parsed.GetValue(evaluation),
                    InputData = parsed.GetValue(input),
                    TestFraction = parsed.GetValue(fraction),
                    Metric = parsed.GetValue(metric),
                    Config = settings.Config(parsed),
                    Profile = settings.Profile(parsed),
                    Token = parsed.GetValue(token),
                    Artifacts = parsed.GetValue(artifacts),
                    Flags = settings.Flags(parsed),
                };
                await using var display = host.Display(parsed.GetValue(json), isLive: false);
                var failed = await new SubmitRun(host.Context(display), asked).ExecuteAsync();
                if (failed is { Message: { } message })
                {
                    await host.Error.WriteLineAsync(message);
                }

                return failed?.ExitCode ?? ExitCodes.Done;
            });
        return command;
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
