using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Storage;
using Launcher.Packaging;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages.Clusters;

/// <summary>A step and what it takes and leaves.</summary>
/// <param name="Options">As the script gets them.</param>
/// <param name="Defaults">The script's built-in values, where they are known.</param>
/// <param name="Outputs">Addresses by what lies there.</param>
/// <param name="Uploads">Addresses of all that the step needs.</param>
internal sealed record MadeStep(
    StepConfig Config,
    IReadOnlyList<string> Options,
    IReadOnlyDictionary<string, string> Defaults,
    IReadOnlyDictionary<string, string> Outputs,
    IReadOnlyList<string> Uploads);

/// <summary>From a script to a step whose package lies in S3.</summary>
internal sealed class StepMaker(
    RunContext context,
    RunSession session,
    RunStore store,
    ClusterSettings settings,
    IObjectStore objects,
    TargetRuntime runtime,
    S3Address run)
{
    /// <param name="optionsOf">From the options that the script has to those that it is given.</param>
    public async Task<MadeStep> MakeAsync(
        ScriptSource source,
        Func<ScriptOptions, IReadOnlyList<string>> optionsOf,
        string name)
    {
        var preparation = new Preparation(context, session, store);
        var folder = Path.Combine(store.Artifacts, PackagingRun.Folder, source.Name, runtime.Id);
        var (record, inspection) = await preparation.PackageAsync(source, runtime, folder);
        var known = inspection?.Options ?? await HelpAsync(preparation, source);
        var defaults = inspection?.Defaults ?? new Dictionary<string, string>();
        var script = ClusterScriptPlan.Of(source, optionsOf(known), known, defaults, run, []);
        var package = PackageAddress.Of(settings.Packages, record);
        var config = new StepConfig
        {
            Name = name,

            // Others may have steps on this cluster: ours must neither end it nor cancel theirs.
            ActionOnFailure = ActionOnFailure.CONTINUE,
            HadoopJarStep = StepCommand.Step(
                StepCommand.Of(package, SparkSettings.OfStep(settings.Spark), script.Options)),
        };
        var uploads = await new UploadStage(context, session, objects)
            .RunAsync(folder, record, package, script.Uploads, context.Interruption.Requested);
        return new MadeStep(config, script.Options, defaults, script.Outputs, uploads);
    }

    // A script that was not converted here tells its options only by its help.
    private async Task<ScriptOptions> HelpAsync(Preparation preparation, ScriptSource source)
    {
        var (build, _) = await preparation.RunAsync(source);
        return await ScriptHelp.OptionsAsync(context, build.Program, source.WorkingDirectory);
    }
}
