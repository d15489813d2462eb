using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>Converts and builds, one launcher at a time: scripts share the projects that they refer to.</summary>
internal sealed class Preparation(RunContext context, RunSession session, RunStore store)
{
    /// <summary>The inspection is null for a project that was named itself.</summary>
    public async Task<(Build Build, Inspection? Inspection)> RunAsync(ScriptSource source)
    {
        using var alone = await FileLock.TakeAsync(
            Path.Combine(store.Builds, "lock"),
            () => session.Note("Another launcher converts or builds; this one waits for it."),
            context.Clock,
            context.Interruption.Requested);
        var inspection = source.Notebook is null
            ? null
            : await session.StageAsync(Stage.Convert, () => new ConvertStage(context, session, store).RunAsync(source));
        var converted = inspection is null
            ? source
            : source with
            {
                ProjectFile = SourceFinder.ProjectIn(inspection.ProjectFolder),
            };
        var buildStage = new BuildStage(context, session, store);
        return (await session.StageAsync(Stage.Build, () => buildStage.RunAsync(converted)), inspection);
    }
}
