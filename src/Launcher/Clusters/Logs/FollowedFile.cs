using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

/// <summary>A file that EMR writes anew, longer each time: what of it was shown already.</summary>
internal sealed class FollowedFile(S3Address address)
{
    private (long Size, DateTimeOffset Changed)? _seen;

    public S3Address Address => address;

    /// <summary>Lines shown so far.</summary>
    public int Shown { get; private set; }

    public bool IsNews(LogFile file) => _seen != (file.Size, file.Changed);

    /// <summary>The lines that are new; the last one may still grow, and is then shown again with its rest.</summary>
    public async Task<IReadOnlyList<LogLine>> NewLinesAsync(
        IObjectStore store,
        LogFile file,
        ReadBudget budget,
        int most,
        CancellationToken stop)
    {
        _seen = (file.Size, file.Changed);
        var stream = new LogStream(store, file, budget);
        var lines = new Queue<LogLine>();
        var count = 0;
        await foreach (var line in stream.LinesAsync(stop))
        {
            count++;
            if (line.Number > Shown)
            {
                lines.Enqueue(line);
            }

            if (lines.Count > most)
            {
                lines.Dequeue();
            }
        }

        // A file that has become shorter is another one: the old one was put aside under a name with its time.
        if (count < Shown)
        {
            Shown = 0;
            return await NewLinesAsync(store, file, budget, most, stop);
        }

        Shown = stream.EndsInLine ? count - 1 : count;
        return [.. lines];
    }
}
