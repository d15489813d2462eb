using Launcher.Clusters.Access;
using Launcher.Clusters.Capacity;
using Launcher.Clusters.Checks;
using Launcher.Clusters.Planning;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Packaging;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages.Clusters;

/// <summary>
/// A run on a cluster of its own: convert, package, upload, launch, watch, prove that nothing is left, collect, report.
/// </summary>
internal sealed class EmrRun(RunContext context, PlanRequest asked)
{
    public const string Target = "emr";

    private static readonly Stage[] Stages =
    [
        Stage.Convert, Stage.Package, Stage.Upload, Stage.Cluster, Stage.Steps, Stage.CleanUp, Stage.Collect,
        Stage.Report,
    ];

    public async Task<RunSummary> ExecuteAsync()
    {
        var source = SourceFinder.Find(asked.Path, context.CurrentDirectory);
        var store = new RunStore(
            ArtifactsFolder.Of(source.Root, asked.Artifacts, context.CurrentDirectory), context.Clock);

        // What can be refused is refused before minutes are spent on a package.
        var (plan, account) = await new ClusterPlanner(context.CurrentDirectory, context.Environment, context.Clock)
            .PlanAsync(asked, context.ConnectAws, context.Interruption.Requested);
        var services = account.EncryptedWith(plan.Launch.Settings.Effective.Text("encryption.storageKey"));
        ArtifactsFolder.Require(store);
        using var session = RunSession.Start(context, store, source.Shown, Stages);
        var ending = new RunEnding(context, session, new RunRequest(asked.Path), source.Shown);
        var finished = await ending.OfAsync(async () => await WorkAsync(session, store, source, plan, services));
        context.Display.Show(new RunEnded(context.Now, finished!));
        return finished!;
    }

    private async Task<RunSummary> WorkAsync(
        RunSession session,
        RunStore store,
        ScriptSource source,
        ClusterPlan plan,
        ClusterServices services)
    {
        await LookAheadAsync(session, plan, services);
        var settings = plan.Launch.Settings;
        var reference = new ClusterReference(PreparedRun.Of(plan).RunId, settings.Region, settings.Packages);
        var runtime = Architecture.Of(
            plan.Launch.Capacity.Roles.SelectMany(role => role.Types).Select(type => type.Type));
        var folder = Path.Combine(store.Artifacts, PackagingRun.Folder, source.Name, runtime.Id);
        new LocalValues(source, S3Address.Parse(settings.Packages), new Dictionary<string, string>())
            .Replaced(asked.ScriptOptions);
        var (record, inspection) = await new Preparation(context, session, store)
            .PackageAsync(source, runtime, folder);
        var script = ClusterScriptPlan.Of(
            source,
            asked.ScriptOptions,
            inspection?.Options ?? await OptionsAsync(session, store, source),
            inspection?.Defaults ?? new Dictionary<string, string>(),
            S3Address.Parse(settings.Packages).Below($"runs/{reference.RunId}"),
            store.All());
        var launched = Launched(plan, record, script);
        Warn(session, source, launched, script, runtime);
        var configuration = Configuration(source, reference, record, script, launched);
        configuration.Save(session.Folder.Path);

        var follower = new StageFollower(context, session, services.Store, S3Address.Parse(settings.Logs));
        var meter = ClusterParts.Meter(context.Environment, services, launched.Request);
        var parts = ClusterParts.Context(context, services, reference, meter, follower);
        var upload = new UploadStage(context, session, services.Store);
        try
        {
            var result = await new ClusterRun(parts).LaunchAsync(
                PreparedRun.Of(launched),
                stop => upload.RunAsync(folder, record, launched.Launch.Package, script.Uploads, stop));
            return await new ClusterEnding(context, session, services, follower).OfAsync(configuration, result);
        }
        catch (StorageException refused)
        {
            throw StorageWords.Of(refused);
        }
    }

    private async Task LookAheadAsync(RunSession session, ClusterPlan plan, ClusterServices services)
    {
        var preflight = new Preflight(context.ConnectChecks(services.Region) with { Cluster = services });
        foreach (var result in await preflight.RequireAsync(plan, context.Interruption.Requested))
        {
            session.Note($"{result.Finding.Sentence} {result.Finding.Advice}".TrimEnd());
        }
    }

    // A script that was not converted here tells its options only by its help.
    private async Task<ScriptOptions> OptionsAsync(RunSession session, RunStore store, ScriptSource source)
    {
        var (build, _) = await new Preparation(context, session, store).RunAsync(source);
        return await ScriptHelp.OptionsAsync(context, build.Program, source.WorkingDirectory);
    }

    private ClusterPlan Launched(ClusterPlan plan, PackageRecord record, ClusterScriptPlan script)
    {
        var launch = plan.Launch with
        {
            Now = context.Now,
            Package = PackageAddress.Of(plan.Launch.Settings.Packages, record),
            ScriptOptions = script.Options,
        };
        return plan with { Launch = launch };
    }

    private void Warn(
        RunSession session,
        ScriptSource source,
        ClusterPlan plan,
        ClusterScriptPlan script,
        TargetRuntime runtime)
    {
        var warnings = PlanWarnings.Of(plan.Launch, plan.Sizing, plan.UnknownPrices, source, [], runtime);
        foreach (var warning in warnings)
        {
            session.Note(warning);
        }

        if (script.ModelRun is { } run)
        {
            session.Note($"The model is that of run {run}; '-- --model <folder>' names another.");
        }

        var variables = new ScriptVariables(source.Name, context.Environment).All().Select(pair => pair.Key).ToList();
        if (variables.Count > 0)
        {
            session.Note(
                $"The cluster does not see variables of this machine such as '{variables[0]}'; give options after "
                    + "'--'.");
        }
    }

    private RunConfiguration Configuration(
        ScriptSource source,
        ClusterReference reference,
        PackageRecord record,
        ClusterScriptPlan script,
        ClusterPlan plan) =>
        new()
        {
            Source = source.Shown,
            Target = Target,
            Project = source.Path,
            WorkingDirectory = source.WorkingDirectory,
            Options = asked.ScriptOptions,
            Command = plan.Request.Steps![0].HadoopJarStep!.Args!,
            Environment = new Dictionary<string, string>(),
            Outputs = script.Outputs,
            Cluster = reference,
            Fingerprint = record.Fingerprint,
            Key = plan.Launch.Token.Value,
        };
}
