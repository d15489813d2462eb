using Launcher.Children;
using Launcher.Failures;
using Launcher.Installations;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>Runs the built script in the notebook's folder.</summary>
internal sealed class RunStage(RunContext context, RunSession session)
{
    private const int SignalBase = 128;
    private const int Killed = SignalBase + 9;

    /// <param name="spark">Null for a script that needs no Spark.</param>
    public static IReadOnlyDictionary<string, string> AddedEnvironment(InstalledSpark? spark, RunFolder folder)
    {
        var added = new Dictionary<string, string> { ["SPARK_PROGRESS"] = "json" };
        if (spark is not null)
        {
            added["SPARK_HOME"] = spark.Path;
            added["SPARK_GATEWAY_LOG"] = folder.Log("spark");
        }

        return added;
    }

    public async Task<StageOutcome<IReadOnlyList<StepRecord>>> RunAsync(RunConfiguration configuration)
    {
        var command = new ChildCommand(
            configuration.Command[0],
            [.. configuration.Command.Skip(1)],
            configuration.WorkingDirectory)
        {
            Environment = configuration.Environment.ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
        };
        Directory.CreateDirectory(session.Folder.Outputs);
        using var log = new LogFile(session.Folder.ScriptLog);
        log.Write(command);
        var listener = new ScriptListener(context, log);
        var exitCode = await context.RunChild(command, listener.Hear, context.Interruption);
        if (exitCode == ExitCodes.Done)
        {
            // A script that came to its end has its result, even if the wish to stop came a moment before.
            return new StageOutcome<IReadOnlyList<StepRecord>>(listener.Steps);
        }

        if (exitCode == ExitCodes.Cancelled || context.Interruption.Requested.IsCancellationRequested)
        {
            throw new OperationCanceledException("The script was stopped.");
        }

        throw Failed(exitCode, listener, log.Path);
    }

    private static LauncherException Failed(int exitCode, ScriptListener listener, string log)
    {
        var whole = $"'{log}' holds everything.";
        if (exitCode == ExitCodes.Usage)
        {
            return LauncherException.Usage(
                "The script does not take these options; its words are above. '-- --help' lists what it takes.");
        }

        if (listener.Failure is { } failure)
        {
            return LauncherException.Run($"{failure.Sentence} {whole}");
        }

        return exitCode switch
        {
            Killed => LauncherException.Run(
                "The script was killed from outside (signal 9), as the system does when memory runs out. " + whole),
            > SignalBase => LauncherException.Run($"The script was ended by signal {exitCode - SignalBase}. {whole}"),
            _ => LauncherException.Run($"The script ended with exit code {exitCode}.{Last(listener)} {whole}"),
        };
    }

    private static string Last(ScriptListener listener) =>
        listener.LastErrorLines.Count > 0
            ? $" Its last words: {listener.LastErrorLines.Last().Trim().TrimEnd('.')}."
            : "";
}
