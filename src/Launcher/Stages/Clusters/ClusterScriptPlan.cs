using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages.Clusters;

/// <summary>The options that a script gets on a cluster: the person's, and what the launcher adds.</summary>
/// <param name="Options">In the order of the command line.</param>
/// <param name="Outputs">Addresses by what lies there: model, evaluation, scores.</param>
/// <param name="Uploads">Files of this machine that options name.</param>
/// <param name="ModelRun">The run whose model the launcher chose.</param>
internal sealed record ClusterScriptPlan(
    IReadOnlyList<string> Options,
    IReadOnlyDictionary<string, string> Outputs,
    IReadOnlyList<InputUpload> Uploads,
    string? ModelRun)
{
    private const string ModelOption = "--model";
    private const string BestModel = "pipeline_best";

    /// <param name="defaults">Built-in values of options, where they are known.</param>
    /// <param name="run">The run's own folder in S3.</param>
    /// <param name="runs">Earlier ones, for the newest model.</param>
    public static ClusterScriptPlan Of(
        ScriptSource source,
        IReadOnlyList<string> given,
        ScriptOptions options,
        IReadOnlyDictionary<string, string> defaults,
        S3Address run,
        IReadOnlyList<RunRecord> runs)
    {
        RequireKnown(given, options);
        var arguments = new ScriptArguments(given, source.WorkingDirectory);
        var roles = OutputRole.Of(options).ToList();
        var outputs = new Dictionary<string, string>();
        var added = new List<string>();
        foreach (var role in roles)
        {
            if (arguments.OnCommandLine(role.Option) is { } named)
            {
                outputs[role.Role] = RequireInS3(role.Option, named);
            }
            else
            {
                outputs[role.Role] = run.Below($"outputs/{role.Role}").ToString();
                added.AddRange([role.Option, outputs[role.Role]]);
            }
        }

        string? modelRun = null;
        if (options.Has(ModelOption)
            && arguments.OnCommandLine(ModelOption) is null
            && NewestModel(runs) is { } newest)
        {
            modelRun = newest.Run;
            added.AddRange([ModelOption, newest.Model]);
        }

        var local = new LocalValues(source, run.Below("temp/inputs/"), defaults);
        var replaced = local.Replaced(given);
        foreach (var (option, value) in defaults)
        {
            if (roles.All(role => role.Option != option)
                && arguments.OnCommandLine(option) is null
                && local.Replaced(option, value) is var there
                && there != value)
            {
                added.AddRange([option, there]);
            }
        }

        return new ClusterScriptPlan([.. added, .. replaced], outputs, local.Uploads, modelRun);
    }

    // A script has options of its own making too, so only what looks like a slip is refused before a cluster is paid.
    private static void RequireKnown(IReadOnlyList<string> given, ScriptOptions options)
    {
        foreach (var option in given
            .Where(text => text.StartsWith("--", StringComparison.Ordinal))
            .Select(text => text.Split('=', 2)[0])
            .Where(option => !options.Has(option)))
        {
            if (options.Near(option) is { Count: > 0 } near)
            {
                throw LauncherException.Usage(
                    $"'{option}' is no option of the script. Did you mean {NearMisses.Quoted(near, " or ")}?");
            }
        }
    }

    private static string RequireInS3(string option, string named) =>
        S3Address.TryParse(named, out _)
            ? named.TrimEnd('/')
            : throw LauncherException.Usage(
                $"'{option}' is '{named}', which the cluster would take with it when it ends. Name a folder in S3, "
                    + "such as s3://bucket/folder, or leave the option out for one below the run's own.");

    private static (string Run, string Model)? NewestModel(IReadOnlyList<RunRecord> runs)
    {
        foreach (var run in runs.Where(run => run.State == RunState.Completed).OrderByDescending(run => run.Ended))
        {
            if (RunConfiguration.Read(run.Folder) is { Cluster: not null } configuration
                && configuration.Outputs.GetValueOrDefault(OutputRole.Model) is { } folder)
            {
                return (run.Id, $"{folder}/{BestModel}");
            }
        }

        return null;
    }
}
