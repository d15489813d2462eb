using Launcher.Packaging;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>
/// Makes a package: convert, publish, pack. Like a run it has a journal and logs while it works; those of one that came
/// to its end are deleted, since the package is the whole result.
/// </summary>
internal sealed class PackagingRun(RunContext context, PackageRequest request)
{
    public const string Folder = "packages";

    /// <summary>Null when the package was made.</summary>
    public async Task<RunSummary?> ExecuteAsync()
    {
        var source = SourceFinder.Find(request.Path, context.CurrentDirectory);
        var store = new RunStore(
            ArtifactsFolder.Of(source.Root, request.Artifacts, context.CurrentDirectory),
            context.Clock);
        ArtifactsFolder.Require(store);
        var title = $"{source.Shown} (package)";
        using var session = RunSession.Start(context, store, title, [Stage.Convert, Stage.Package]);
        var ending = new RunEnding(context, session, new RunRequest(request.Path), title);
        var failed = await ending.OfAsync(async () =>
        {
            var folder = FolderOf(source, store);
            var (record, _) = await new Preparation(context, session, store)
                .PackageAsync(source, request.Runtime, folder);
            session.Discard();
            var package = new MadePackage(
                folder,
                record,
                SubmitCommands.Cluster(folder, request.ScriptOptions),
                SubmitCommands.Client(folder, request.ScriptOptions));
            context.Display.Show(new PackageMade(context.Now, package));
            return null;
        });
        if (failed is not null)
        {
            context.Display.Show(new RunEnded(context.Now, failed));
        }

        return failed;
    }

    private string FolderOf(ScriptSource source, RunStore store) =>
        request.Output is { } named
            ? Path.GetFullPath(named, context.CurrentDirectory)
            : Path.Combine(store.Artifacts, Folder, source.Name, request.Runtime.Id);
}
