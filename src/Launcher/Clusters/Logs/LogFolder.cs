using Amazon.ElasticMapReduce.Model;
using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

/// <summary>Where EMR puts the logs of one cluster.</summary>
internal sealed class LogFolder(IObjectStore store, S3Address folder)
{
    /// <summary>A cluster of thousands of machines has more files than anybody reads.</summary>
    private const int MostFiles = 20_000;

    public S3Address Address => folder;

    /// <summary>Null when the cluster writes no logs.</summary>
    public static LogFolder? Of(Cluster cluster, IObjectStore store) =>
        S3Address.TryParse(cluster.LogUri ?? "", out var logs) && cluster.Id is { Length: > 0 } id
            ? new LogFolder(store, logs.Value.Below($"{id}/"))
            : null;

    /// <param name="relative">Beginning of the paths within this folder.</param>
    public async Task<IReadOnlyList<LogFile>> ListAsync(string relative, CancellationToken stop)
    {
        var files = new List<LogFile>();
        await foreach (var stored in store.ListAsync(folder.Below(relative), stop))
        {
            if (files.Count == MostFiles)
            {
                break;
            }

            files.Add(LogFile.Of(stored, folder));
        }

        return files;
    }

    public async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        await foreach (var _ in store.ListAsync(folder, stop))
        {
            return false;
        }

        return true;
    }

    /// <summary>Files of one stream, the newest first.</summary>
    public static IEnumerable<LogFile> NewestFirst(IEnumerable<LogFile> files) =>
        files
            .OrderBy(file => file.Rotation.Length > 0)
            .ThenByDescending(file => file.Rotation, StringComparer.Ordinal);
}
