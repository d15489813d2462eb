using Launcher.Failures;
using Launcher.Progress;
using Launcher.Results;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>A run on this machine: convert, build, run, collect, report.</summary>
internal sealed class LocalRun(RunContext context, RunRequest request)
{
    /// <summary>Null when nothing was to be kept: the person only asked about the script.</summary>
    public async Task<RunSummary?> ExecuteAsync()
    {
        var source = SourceFinder.Find(request.Path, context.CurrentDirectory);
        var store = new RunStore(
            ArtifactsFolder.Of(source.Root, request.Artifacts, context.CurrentDirectory),
            context.Clock);
        var arguments = new ScriptArguments(
            request.ScriptOptions,
            source.WorkingDirectory,
            new ScriptVariables(source.Name, context.Environment));
        var engine = EngineChoice.Of(request.Engine, request.Master, arguments, context.Environment);
        ArtifactsFolder.Require(store);
        using var session = RunSession.Start(context, store, source.Shown, StagesOn(engine));
        var ending = new RunEnding(context, session, request, source.Shown);
        var finished = await ending.OfAsync(() => WorkAsync(session, store, source, arguments, engine));
        if (finished is not null)
        {
            context.Display.Show(new RunEnded(context.Now, finished));
        }

        return finished;
    }

    private static IReadOnlyList<Stage> StagesOn(EngineChoice engine) =>
        engine.IsSpark
            ? [Stage.Convert, Stage.Build, Stage.Spark, Stage.Run, Stage.Collect, Stage.Report]
            : [Stage.Convert, Stage.Build, Stage.Run, Stage.Collect, Stage.Report];

    private async Task<RunSummary?> WorkAsync(
        RunSession session,
        RunStore store,
        ScriptSource source,
        ScriptArguments arguments,
        EngineChoice engine)
    {
        var (build, inspection) = await new Preparation(context, session, store).RunAsync(source);
        if (arguments.AsksAboutScript)
        {
            await ScriptHelp.ShowAsync(context, build.Program, source.WorkingDirectory, arguments.Texts);
            session.Discard();
            return null;
        }

        var options =
            inspection?.Options ?? await ScriptHelp.OptionsAsync(context, build.Program, source.WorkingDirectory);
        var runs = store.All();
        var plan = new ScriptPlan(arguments, engine, options, source.WorkingDirectory, runs);
        var key = RunIdentity.Of(source, build, arguments, engine, plan, context.Environment);
        var earlier = new EarlierRuns(runs, key);
        if (!request.Force && UpToDate(session, earlier, source, arguments) is { } summary)
        {
            return summary;
        }

        Continue(session, earlier, key);
        if (plan.ModelRun is { } modelRun)
        {
            session.Note($"The model is that of run {modelRun}; '-- --model <folder>' names another.");
        }

        var spark = engine.IsSpark
            ? await session.StageAsync(Stage.Spark, () => new SparkStage(context, session).RunAsync())
            : null;
        var configuration = new RunConfiguration
        {
            Source = source.Shown,
            Engine = engine.Engine,
            Master = engine.Master,
            Project = build.Project,
            WorkingDirectory = source.WorkingDirectory,
            Options = arguments.Texts,
            Command = [build.Program.FileName, .. build.Program.Arguments, .. plan.Arguments(session.Folder)],
            Environment = RunStage.AddedEnvironment(spark, session.Folder),
            Outputs = plan.Outputs(session.Folder),
            Fingerprint = build.Fingerprint,
            Key = key,
            SdkVersion = build.SdkVersion,
        };
        configuration.Save(session.Folder.Path);
        var steps = await session.StageAsync(Stage.Run, () => new RunStage(context, session).RunAsync(configuration));
        var results = await session.StageAsync(Stage.Collect, () => CollectStage.RunAsync(configuration.Outputs));
        var report = await session.StageAsync(
            Stage.Report,
            () => new ReportStage(context, session).RunAsync(configuration, results, steps));
        return new RunSummary
        {
            Id = session.Folder.Id,
            State = RunState.Completed,
            ExitCode = ExitCodes.Done,
            Source = source.Shown,
            Started = session.Started,
            Ended = context.Now,
            Stages = session.Stages,
            Steps = steps,
            Headline = results.Headline,
            Outputs = results.Outputs,
            Report = report,
            Folder = session.Folder.Path,
        };
    }

    private RunSummary? UpToDate(
        RunSession session,
        EarlierRuns earlier,
        ScriptSource source,
        ScriptArguments arguments)
    {
        var (run, whyNot) = earlier.UpToDate(source.WorkingDirectory, arguments.Folders());
        if (whyNot is not null)
        {
            session.Note(whyNot);
        }

        if (run is null)
        {
            return null;
        }

        var folder = new RunFolder(run.Folder);
        var outputs = RunConfiguration.Read(run.Folder)!.Outputs;
        session.Discard();
        context.Display.Show(
            new StageChanged(context.Now, Stage.Run, StageState.UpToDate, null, $"results of run {run.Id}"));
        return new RunSummary
        {
            Id = run.Id,
            State = RunState.Completed,
            ExitCode = ExitCodes.Done,
            Source = source.Shown,
            Started = session.Started,
            Ended = context.Now,
            Stages = session.Stages,
            UpToDate = true,
            Headline = HeadlineReader.Read(ResultDocument.Find(outputs)!),
            Outputs = outputs,
            Report = File.Exists(folder.Report) ? folder.Report : null,
            Folder = folder.Path,
        };
    }

    private void Continue(RunSession session, EarlierRuns earlier, string key)
    {
        if (earlier.Running(session.Folder.Id) is { } running)
        {
            session.Note($"Run {running.Id} does the same right now; this is a run of its own.");
        }

        if (!request.Force && earlier.Unfinished() is { } unfinished)
        {
            var (run, taken) = unfinished;
            session.ContinueIn(
                run,
                taken,
                $"Continues run {run.Id}, which {Ended(run.State)}; the script goes on from its checkpoint.");
        }

        session.Identify(key);
    }

    private static string Ended(RunState state) =>
        state switch
        {
            RunState.Cancelled => "was stopped",
            RunState.Failed => "failed",
            _ => "was interrupted",
        };
}
