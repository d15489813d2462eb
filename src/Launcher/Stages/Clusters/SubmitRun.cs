using System.Globalization;
using Launcher.Clusters.Access;
using Launcher.Clusters.Configuration;
using Launcher.Clusters.Explaining;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Planning;
using Launcher.Clusters.Requests;
using Launcher.Clusters.Running;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Submitting;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages.Clusters;

/// <summary>A script as a step of a cluster that somebody keeps: package, upload, add, and watch if asked.</summary>
internal sealed class SubmitRun(RunContext context, SubmitRequest asked)
{
    private const int RunIdLength = 16;
    private const string TemporaryFolder = "/temp/";

    private static readonly Stage[] Stages = [Stage.Convert, Stage.Package, Stage.Upload, Stage.Steps];

    /// <summary>Null when all went well.</summary>
    public async Task<RunSummary?> ExecuteAsync()
    {
        var source = SourceFinder.Find(asked.Path, context.CurrentDirectory);
        var store = new RunStore(
            ArtifactsFolder.Of(source.Root, asked.Artifacts, context.CurrentDirectory), context.Clock);
        var settings = SettingsOf(source);
        SecretChecks.Require(settings, asked.ScriptOptions);
        var evaluation =
            asked.Evaluates ? EvaluationSource.Of(asked.Evaluation, source, context.CurrentDirectory) : null;
        var services = context.ConnectAws(settings.Region)
            .EncryptedWith(settings.Effective.Text("encryption.storageKey"));
        ArtifactsFolder.Require(store);
        var title = $"{source.Shown} (submit)";
        using var session = RunSession.Start(context, store, title, Stages);
        var ending = new RunEnding(context, session, new RunRequest(asked.Path), title);
        var failed = await ending.OfAsync(async () =>
        {
            try
            {
                await SubmitAsync(session, store, settings, services, source, evaluation);
            }
            catch (StorageException refused)
            {
                throw StorageWords.Of(refused);
            }

            session.Discard();
            return null;
        });
        if (failed is not null)
        {
            context.Display.Show(new RunEnded(context.Now, failed));
        }

        return failed;
    }

    private ClusterSettings SettingsOf(ScriptSource source)
    {
        var file = ConfigurationFile.Find(
            asked.Config, [source.WorkingDirectory, source.Root], context.CurrentDirectory);
        return new ClusterSettings(EffectiveSettings.Of(file, asked.Profile, context.Environment, asked.Flags));
    }

    private async Task SubmitAsync(
        RunSession session,
        RunStore store,
        ClusterSettings settings,
        ClusterServices services,
        ScriptSource source,
        ScriptSource? evaluation)
    {
        var stop = context.Interruption.Requested;
        var connection = new Connection(services, () => context.ConnectAws(settings.Region));
        var emr = new EmrCalls(new RetriedCalls(connection, new Random(Environment.ProcessId)));
        var cluster = await ExistingCluster.FindAsync(emr, asked.ClusterId, stop);
        RequireOrder(cluster, evaluation);

        var job = settings.Job ?? ClusterPlanner.JobOf(source.Name);
        var token = TokenOf(settings, job);
        var run = S3Address.Parse(settings.Packages).Below($"runs/{token.Value[..RunIdLength]}");
        var maker = new StepMaker(context, session, store, settings, services.Store, cluster.Runtime, run);
        var train = await maker.MakeAsync(
            source, known => SubmitOptions.Of(asked, source, known), $"{job}~{token.Short}");
        var steps = new List<MadeStep> { train };
        if (evaluation is not null)
        {
            steps.Add(await maker.MakeAsync(
                evaluation,
                known => SubmitOptions.OfEvaluation(
                    train.Options, train.Defaults, RequireModel(train, source), known),
                $"{job}-evaluate~{token.Short}"));
        }

        var (ids, wereThere) = await new StepSubmission(services, emr, cluster.Id)
            .AddAsync([.. steps.Select(step => step.Config)], stop);
        var submitted = steps.Zip(ids, (step, id) => new SubmittedStep(id, step.Config.Name!, step.Outputs));
        context.Display.Show(
            new StepsSubmitted(
                context.Now, new Submission(cluster.Id, token.Value[..RunIdLength], wereThere, [.. submitted])));
        if (asked.Waits)
        {
            await WatchAsync(session, services, emr, ids, steps.SelectMany(step => step.Uploads));
        }
    }

    private static void RequireOrder(ExistingCluster cluster, ScriptSource? evaluation)
    {
        if (evaluation is not null && cluster.Concurrency > 1)
        {
            throw LauncherException.Usage(
                $"Cluster '{cluster.Id}' runs {cluster.Concurrency} steps at once, so the evaluation would not wait "
                    + "for the model. Submit the training with '--wait', then the evaluation.");
        }
    }

    private static string RequireModel(MadeStep train, ScriptSource source) =>
        train.Outputs.GetValueOrDefault(OutputRole.Model)
        ?? throw LauncherException.Usage(
            $"'{source.Shown}' has no option '--out-model-dir', so it leaves no model that could be evaluated. "
                + "Leave '--evaluate' out.");

    // A command typed by hand is one of its own; a caller's token makes repeated commands the same submission.
    private LaunchToken TokenOf(ClusterSettings settings, string job) =>
        LaunchToken.Of(
            $"submit {asked.ClusterId} "
                + (asked.Token ?? "command " + context.Now.ToString("O", CultureInfo.InvariantCulture)),
            job,
            settings.Effective.All.Select(setting => $"{setting.Setting.Key}={setting.Shown}"),
            [
                .. asked.ScriptOptions, asked.InputData ?? "", asked.TestFraction ?? "", asked.Metric ?? "",
                asked.Evaluates ? "evaluate" : "",
            ]);

    private async Task WatchAsync(
        RunSession session,
        ClusterServices services,
        EmrCalls emr,
        IReadOnlyList<string> ids,
        IEnumerable<string> uploads)
    {
        session.Begin(Stage.Steps);
        var watch = new StepWatch(emr, new Explainer(services), context.Interruption, asked.ClusterId, ids);
        var verdict = await watch.WatchAsync(session.Note);
        foreach (var warning in verdict.Warnings)
        {
            session.Note(warning);
        }

        await CleanUpAsync(session, services.Store, uploads, watch.AreOver);
        if (verdict.Class is null)
        {
            session.Finish(Stage.Steps, StageState.Done);
            return;
        }

        session.Finish(
            Stage.Steps,
            verdict.Class == FailureClass.Interrupted ? StageState.Cancelled : StageState.Failed,
            verdict.Cause);
        throw new LauncherException(
            string.Join(' ', new[] { verdict.Cause, verdict.NextAction }.OfType<string>()),
            ClusterExitCodes.Of(verdict.Class));
    }

    // Once the steps are over, nobody reads any more what went along for them alone. What fails here hides nothing.
    private async Task CleanUpAsync(
        RunSession session,
        IObjectStore store,
        IEnumerable<string> uploads,
        bool areOver)
    {
        var temporary = uploads
            .Where(address => address.Contains(TemporaryFolder, StringComparison.Ordinal))
            .Select(S3Address.Parse)
            .ToList();
        if (temporary.Count == 0)
        {
            return;
        }

        if (!areOver)
        {
            session.Note($"A step may still read {string.Join(", ", temporary.Select(address => $"'{address}'"))}.");
            return;
        }

        try
        {
            foreach (var (address, reason) in await store.DeleteAsync(temporary, context.Interruption.Forced))
            {
                session.Note($"'{address}' could not be deleted: {reason}");
            }
        }
        catch (StorageException refused)
        {
            session.Note($"What went along with the steps could not be deleted: {refused.Message}");
        }
    }
}
