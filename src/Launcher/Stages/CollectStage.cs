using System.Globalization;
using Launcher.Results;

namespace Launcher.Stages;

/// <summary>Finds what the script left and reads its result.</summary>
internal static class CollectStage
{
    public static Task<StageOutcome<RunResults>> RunAsync(IReadOnlyDictionary<string, string> outputs)
    {
        var files = outputs.ToDictionary(pair => pair.Key, pair => OutputFile.In(pair.Value));
        var results = RunResults.Of(ResultDocument.Find(outputs), outputs, files);
        var count = results.FileCount;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? "file" : "files")}, {FileSizes.Shown(results.Size)}");
        return Task.FromResult(new StageOutcome<RunResults>(results, Message: message));
    }
}
