using System.Text.Json;
using Launcher.Runs;

namespace Launcher.Progress;

/// <summary>The run.json of a run that ended.</summary>
internal static class RunSummaryFile
{
    /// <summary>Null for a run that goes on or was killed, whose run.json is of an earlier attempt.</summary>
    public static RunSummary? Read(RunRecord run)
    {
        var path = new RunFolder(run.Folder).Summary;
        if (run.State is RunState.Running or RunState.Interrupted || !File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<RunSummary>(File.ReadAllBytes(path), JsonText.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
