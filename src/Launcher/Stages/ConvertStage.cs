using Launcher.Building;
using Launcher.Children;
using Launcher.Failures;
using Launcher.Progress;
using Launcher.Runs;
using Launcher.Sources;

namespace Launcher.Stages;

/// <summary>Brings the script project up to date with its notebook, by the converter.</summary>
internal sealed class ConvertStage(RunContext context, RunSession session, RunStore store)
{
    private const int Stale = 1;

    public async Task<StageOutcome<Inspection>> RunAsync(ScriptSource source)
    {
        var recordPath = ConversionRecord.PathOf(store, source);
        var sources = ConversionRecord.SourcesOf(source, context.Toolchain.RequireConverter());
        if (sources is not null && ConversionRecord.Find(recordPath, sources) is { } record)
        {
            return new StageOutcome<Inspection>(record.Inspection, StageState.UpToDate);
        }

        var outcome = await AskAsync(source);
        if (sources is not null)
        {
            ConversionRecord.Of(sources, outcome.Value).Save(recordPath);
        }

        return outcome;
    }

    private async Task<StageOutcome<Inspection>> AskAsync(ScriptSource source)
    {
        using var log = new LogFile(session.Folder.Log("convert"));
        var answers = await Task.WhenAll(
            CallAsync(log, source, "check"),
            CallAsync(log, source, "inspect", "--format", "json"));
        var (check, inspection) = (answers[0], answers[1]);
        if (check.ExitCode is not (ExitCodes.Done or Stale))
        {
            throw PassOn(check, source);
        }

        var (state, converted) =
            check.ExitCode == ExitCodes.Done
                ? (StageState.UpToDate, check)
                : (StageState.Done, await CallAsync(log, source, "convert"));
        if (converted.ExitCode != ExitCodes.Done)
        {
            throw PassOn(converted, source);
        }

        if (inspection.ExitCode != ExitCodes.Done)
        {
            throw PassOn(inspection, source);
        }

        Show(converted.Lines.Where(line => line.Text.Contains(": warning ", StringComparison.Ordinal)));
        var output = inspection.Lines.Where(line => line.Stream == ChildStream.Output).Select(line => line.Text);
        var result = Inspection.Parse(string.Join('\n', output), source, context.CurrentDirectory);
        return new StageOutcome<Inspection>(
            result,
            state,
            state == StageState.Done ? $"wrote {source.Relative(result.ProjectFolder)}" : null);
    }

    private async Task<Answer> CallAsync(LogFile log, ScriptSource source, string verb, params string[] options)
    {
        var command = new ChildCommand(
            context.Toolchain.Dotnet,
            [context.Toolchain.RequireConverter(), verb, source.Notebook!, .. options],
            context.CurrentDirectory);
        log.Write(command);
        var lines = new List<ChildLine>();
        var exitCode = await context.RunAsync(
            command,
            line =>
            {
                lines.Add(line);
                log.Write(line.Text);
            });
        return new Answer(exitCode, lines);
    }

    // Diagnostics name cell and line and are the converter's to word.
    private LauncherException PassOn(Answer answer, ScriptSource source)
    {
        Show(answer.Lines);
        return answer.ExitCode switch
        {
            ExitCodes.Diagnostics => new LauncherException(
                $"'{source.Shown}' cannot be converted. Correct the cells named above and run again.",
                ExitCodes.Diagnostics),
            ExitCodes.Usage or ExitCodes.Environment => new LauncherException(
                $"The converter could not work on '{source.Shown}'; the lines above say why.",
                answer.ExitCode),
            _ => LauncherException.Run(
                $"The converter ended with exit code {answer.ExitCode}. "
                    + $"'{session.Folder.Log("convert")}' holds what it wrote."),
        };
    }

    private void Show(IEnumerable<ChildLine> lines)
    {
        foreach (var line in lines)
        {
            context.Display.Show(new OutputShown(context.Now, OutputOrigin.Diagnostic, line.Text));
        }
    }

    private sealed record Answer(int ExitCode, IReadOnlyList<ChildLine> Lines);
}
