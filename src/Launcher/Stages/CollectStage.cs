using System.Globalization;
using Launcher.Results;

namespace Launcher.Stages;

/// <summary>Finds what the script left and reads its result.</summary>
internal static class CollectStage
{
    public static Task<StageOutcome<RunResults>> RunAsync(IReadOnlyDictionary<string, string> outputs)
    {
        var document = ResultDocument.Find(outputs);
        var files = outputs.ToDictionary(pair => pair.Key, pair => OutputFile.In(pair.Value));
        var results = new RunResults
        {
            Document = document,
            Headline = document is null ? null : HeadlineReader.Read(document),
            Outputs = outputs.Where(pair => files[pair.Key].Count > 0).ToDictionary(),
            Files = files,
        };
        var count = files.Values.Sum(list => list.Count);
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? "file" : "files")}, {FileSizes.Shown(files.Values.Sum(Size))}");
        return Task.FromResult(new StageOutcome<RunResults>(results, Message: message));
    }

    private static long Size(IReadOnlyList<OutputFile> files) => files.Sum(file => file.Size);
}
