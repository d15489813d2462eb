using Launcher.Clusters.Storage;

namespace Launcher.Clusters.Logs;

/// <summary>What was kept of a file for looking through it: its first lines and its last.</summary>
/// <param name="Lines">In order; numbers jump where lines in the middle were left out.</param>
internal sealed record LogText(LogFile File, IReadOnlyList<LogLine> Lines, string? Refusal)
{
    private const int FirstLines = 500;
    private const int LastLines = 20_000;
    private const int LastLetters = 8 << 20;

    public static async Task<LogText> ReadAsync(
        IObjectStore store,
        LogFile file,
        ReadBudget budget,
        CancellationToken stop)
    {
        var stream = new LogStream(store, file, budget);
        var first = new List<LogLine>();
        var last = new Queue<LogLine>();
        var letters = 0;
        await foreach (var line in stream.LinesAsync(stop))
        {
            if (first.Count < FirstLines)
            {
                first.Add(line);
                continue;
            }

            last.Enqueue(line);
            letters += line.Text.Length;
            while (last.Count > LastLines || letters > LastLetters)
            {
                letters -= last.Dequeue().Text.Length;
            }
        }

        return new LogText(file, [.. first, .. last], stream.Refusal);
    }
}
