using System.Text.Json;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Stages;

/// <summary>Whatever way a run ends, its journal and run.json say so.</summary>
internal sealed class RunEnding(RunContext context, RunSession session, RunRequest request, string source)
{
    public async Task<RunSummary?> OfAsync(Func<Task<RunSummary?>> work)
    {
        var hasEnded = false;
        try
        {
            var summary = await work();
            hasEnded = true;
            return summary is null or { UpToDate: true } ? summary : Close(summary);
        }
        catch (OperationCanceledException)
        {
            hasEnded = true;
            return Close(Of(RunState.Cancelled, ExitCodes.Cancelled, Stopped()));
        }
        catch (LauncherException failure)
        {
            hasEnded = true;
            return Close(Of(RunState.Failed, failure.ExitCode, failure.Message));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            hasEnded = true;
            return Close(
                Of(
                    RunState.Failed,
                    ExitCodes.Environment,
                    ArtifactsFolder.Unwritable(session.Folder.Path, unwritable).Message));
        }
        finally
        {
            if (!hasEnded)
            {
                session.End(RunState.Failed, ExitCodes.Bug, "The launcher itself failed.");
            }
        }
    }

    private string Stopped()
    {
        if (!session.IsIdentified)
        {
            return "Stopped before the script ran. The same command starts again.";
        }

        var command = request.Force ? "The same command without '--force'" : "The same command";
        return $"Stopped. {command} continues run {session.Folder.Id}.";
    }

    private RunSummary Close(RunSummary summary)
    {
        try
        {
            session.End(summary.State, summary.ExitCode, summary.Message);
            WholeFile.Write(session.Folder.Summary, JsonSerializer.Serialize(summary, JsonText.Options));
            return summary;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return summary with
            {
                State = RunState.Failed,
                ExitCode = ExitCodes.Environment,
                Message = summary.Message ?? ArtifactsFolder.Unwritable(session.Folder.Path, unwritable).Message,
            };
        }
    }

    private RunSummary Of(RunState state, int exitCode, string message) =>
        new()
        {
            Id = session.Folder.Id,
            State = state,
            ExitCode = exitCode,
            Source = source,
            Started = session.Started,
            Ended = context.Now,
            Stages = session.Stages,
            Message = message,
            Outputs =
                RunConfiguration
                    .Read(session.Folder.Path)
                    ?.Outputs.Where(pair => Directory.Exists(pair.Value))
                    .ToDictionary()
                ?? [],
            Folder = session.Folder.Path,
        };
}
