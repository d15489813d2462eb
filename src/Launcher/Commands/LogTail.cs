using Launcher.Progress;
using Launcher.Runs;

namespace Launcher.Commands;

/// <summary>The last lines of a log, which is named relative to the run's folder.</summary>
internal sealed record LogEnd(string Name, IReadOnlyList<string> Lines);

/// <summary>The end of the log that a person wants to see first, its JSON lines in words.</summary>
internal static class LogTail
{
    private const int Lines = 15;

    public static LogEnd Of(RunRecord run)
    {
        var folder = new RunFolder(run.Folder);
        var log = (run.Stages.Count > 0 ? run.Stages[^1].Stage : Stage.Convert) switch
        {
            Stage.Convert => folder.Log("convert"),
            Stage.Build => folder.Log("build"),
            _ => folder.ScriptLog,
        };
        return File.Exists(log)
            ? new LogEnd(
                Path.GetRelativePath(run.Folder, log).Replace('\\', '/'),
                [.. WithoutPassedProgress(ReadLines(log)).TakeLast(Lines).Select(Worded)])
            : new LogEnd("", []);
    }

    // The run may be writing it right now.
    private static IEnumerable<string> ReadLines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    // Of progress that follows progress only the last says something.
    private static IEnumerable<string> WithoutPassedProgress(IEnumerable<string> lines)
    {
        string? progress = null;
        foreach (var line in lines)
        {
            var isProgress = ScriptEvent.Parse(line) is { Event: "progress" };
            if (!isProgress && progress is not null)
            {
                yield return progress;
            }

            progress = isProgress ? line : null;
            if (!isProgress)
            {
                yield return line;
            }
        }

        if (progress is not null)
        {
            yield return progress;
        }
    }

    private static string Worded(string line)
    {
        if (ScriptEvent.Parse(line) is not { } heard)
        {
            return line;
        }

        var step = heard.Step is null ? "" : $" [{heard.Step}]";
        return heard.Event switch
        {
            "progress" => EventText.Of(heard.ToProgress()),
            "message" => $"{heard.Level ?? "info"}{step}: {heard.Message}",
            _ => $"{heard.Event}{step}: {heard.Message ?? heard.Text("title")}".TrimEnd(' ', ':'),
        };
    }
}
