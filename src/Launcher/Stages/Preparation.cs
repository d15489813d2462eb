using Launcher.Packaging;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>Converts and builds, one launcher at a time: scripts share the projects that they refer to.</summary>
internal sealed class Preparation(RunContext context, RunSession session, RunStore store)
{
    private const string Members = ".members";

    /// <summary>The inspection is null for a project that was named itself.</summary>
    public async Task<(Build Build, Inspection? Inspection)> RunAsync(ScriptSource source)
    {
        using var alone = await AloneAsync();
        var (converted, inspection) = await ConvertAsync(source);
        var buildStage = new BuildStage(context, session, store);
        return (await session.StageAsync(Stage.Build, () => buildStage.RunAsync(converted)), inspection);
    }

    /// <summary>
    /// Publishes and packs into the folder. The inspection is null for a project that was named itself.
    /// </summary>
    public async Task<(PackageRecord Record, Inspection? Inspection)> PackageAsync(
        ScriptSource source,
        TargetRuntime runtime,
        string folder)
    {
        using var alone = await AloneAsync();
        var (converted, inspection) = await ConvertAsync(source);
        var members = new MemberCache(Path.Combine(store.Artifacts, PackagingRun.Folder, Members), context.Clock);
        var packageStage = new PackageStage(context, session, members);
        var record = await session.StageAsync(
            Stage.Package, () => packageStage.RunAsync(converted, runtime, folder));
        return (record, inspection);
    }

    private Task<IDisposable> AloneAsync() =>
        FileLock.TakeAsync(
            Path.Combine(store.Builds, "lock"),
            () => session.Note("Another launcher converts or builds; this one waits for it."),
            context.Clock,
            context.Interruption.Requested);

    private async Task<(ScriptSource Converted, Inspection? Inspection)> ConvertAsync(ScriptSource source)
    {
        if (source.Notebook is null)
        {
            return (source, null);
        }

        var stage = new ConvertStage(context, session, store);
        var inspection = await session.StageAsync(Stage.Convert, () => stage.RunAsync(source));
        return (source with { ProjectFile = SourceFinder.ProjectIn(inspection.ProjectFolder) }, inspection);
    }
}
