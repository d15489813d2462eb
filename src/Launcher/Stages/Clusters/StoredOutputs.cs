using System.Globalization;
using Launcher.Clusters.Storage;
using Launcher.Results;

namespace Launcher.Stages.Clusters;

/// <summary>What a script left in S3: all of it is listed, and its result is copied beside the report.</summary>
internal sealed class StoredOutputs(IObjectStore store, string folder)
{
    private const long MostBytes = 50_000_000;

    private static readonly string[] Results =
    [
        "metrics/summary.json", "metrics.json", "feature_importance.json",
    ];

    public async Task<(RunResults Results, string Message)> CollectAsync(
        IReadOnlyDictionary<string, string> outputs,
        CancellationToken stop)
    {
        var files = new Dictionary<string, IReadOnlyList<OutputFile>>();
        foreach (var (role, address) in outputs)
        {
            files[role] = await ListAsync(S3Address.Parse(address + "/"), stop);
            foreach (var file in files[role].Where(file => Results.Contains(file.Path) && file.Size <= MostBytes))
            {
                await CopyAsync(S3Address.Parse(address).Below(file.Path), CopyOf(role, file.Path), stop);
            }
        }

        var document = ResultDocument.Find(outputs.Keys.ToDictionary(role => role, role => CopyOf(role)));
        var results = RunResults.Of(document, outputs, files);
        var count = results.FileCount;
        return (
            results,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} {(count == 1 ? "object" : "objects")} in S3, {FileSizes.Shown(results.Size)}"));
    }

    private string CopyOf(string role, string path = "") => Path.Combine(folder, role, path);

    private async Task<IReadOnlyList<OutputFile>> ListAsync(S3Address place, CancellationToken stop)
    {
        var files = new List<OutputFile>();
        await foreach (var stored in store.ListAsync(place, stop))
        {
            // Hadoop marks folders by empty objects.
            if (!stored.Address.Key.EndsWith('/'))
            {
                files.Add(new OutputFile(stored.Address.Key[place.Key.Length..], stored.Size));
            }
        }

        return files;
    }

    private async Task CopyAsync(S3Address from, string to, CancellationToken stop)
    {
        if (await store.ReadAsync(from, stop) is { } content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            await File.WriteAllBytesAsync(to, content.Bytes, stop);
        }
    }
}
