using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Commands;

/// <summary>list: all runs, newest first.</summary>
internal static class ListCommand
{
    private static readonly string[] Heads = ["Run", "State", "Notebook", "Started", "Duration", "Result"];

    public static Command Create(LauncherHost host)
    {
        var json = CommonOptions.Json();
        var artifacts = CommonOptions.Artifacts();
        var command = new Command("list", "Show all runs, newest first.") { json, artifacts };
        command.SetAction(parsed =>
        {
            var store = CommonOptions.Store(host, parsed.GetValue(artifacts));
            var rows = store.All().Reverse().Select(run => (run, summary: RunSummaryFile.Read(run))).ToList();
            if (parsed.GetValue(json))
            {
                host.Output.WriteLine(
                    JsonSerializer.Serialize(rows.Select(row => Item(row.run, row.summary)), JsonText.Options));
            }
            else if (rows.Count == 0)
            {
                host.Output.WriteLine($"There are no runs in '{store.Folder}' yet. Start one with 'run <notebook>'.");
            }
            else
            {
                TextTable.Write(host.Output, Heads, [.. rows.Select(row => Cells(row.run, row.summary, host.Clock))]);
            }
        });
        return command;
    }

    private static object Item(RunRecord run, RunSummary? summary) =>
        new
        {
            run.Id,
            run.State,
            run.Source,
            run.Started,
            run.Ended,
            Seconds = run.Duration?.TotalSeconds,
            run.ExitCode,
            summary?.Headline?.Winner,
            summary?.Headline?.Metric,
            summary?.Headline?.Value,
            run.Message,
            run.Folder,
        };

    private static string[] Cells(RunRecord run, RunSummary? summary, TimeProvider clock) =>
        [
            run.Id,
            EventText.Of(run.State),
            run.Source ?? "",
            TimeZoneInfo
                .ConvertTime(run.Started, clock.LocalTimeZone)
                .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            Durations.Shown(run.Duration ?? clock.GetUtcNow() - run.AttemptStarted),
            Result(summary),
        ];

    private static string Result(RunSummary? summary)
    {
        var headline = summary?.Headline;
        var score = headline is { Metric: { } metric, Value: { } value }
            ? string.Create(CultureInfo.InvariantCulture, $"{metric} {value:0.0000}")
            : "";
        return string.Join(' ', new[] { headline?.Winner ?? "", score }.Where(part => part.Length > 0));
    }
}
