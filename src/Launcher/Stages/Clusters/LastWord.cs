using Launcher.Clusters.Logs;
using Launcher.Clusters.Redaction;
using Launcher.Clusters.Storage;
using Launcher.Clusters.Watching;
using Launcher.Progress;

namespace Launcher.Stages.Clusters;

/// <summary>
/// The newest line of a job's driver that EMR has written to S3, looked for once a minute beside the watching, which
/// waits for none of it. EMR writes logs every five minutes or so, and what cannot be read is not told.
/// </summary>
internal sealed class LastWord(IObjectStore store, TimeProvider clock, CancellationToken stop)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Task<string?> _look = Task.FromResult<string?>(null);
    private DateTimeOffset _asked = DateTimeOffset.MinValue;
    private string? _line;

    /// <summary>What is known by now; null before anything is.</summary>
    /// <param name="logs">Folder of all clusters' logs.</param>
    public string? Of(ClusterProgress progress, S3Address logs)
    {
        if (!_look.IsCompleted)
        {
            return _line;
        }

        _line = _look.IsCompletedSuccessfully ? _look.Result ?? _line : _line;
        var now = clock.GetUtcNow();
        if (progress is { ClusterId: { } id, Cluster: "RUNNING" } && now - _asked >= Pause)
        {
            _asked = now;
            _look = LookAsync(new LogFolder(store, logs.Below($"{id}/")));
        }

        return _line;
    }

    private async Task<string?> LookAsync(LogFolder folder)
    {
        try
        {
            var files = await folder.ListAsync("containers/", stop);
            var newest = files
                .Where(file => file is { Kind: LogKind.Container, Sequence: 1, Stream: "stderr", Size: > 0 })
                .MaxBy(file => file.Changed);
            string? last = null;
            if (newest is not null)
            {
                var stream = new LogStream(store, newest, new ReadBudget(clock, Patience));
                await foreach (var line in stream.LinesAsync(stop))
                {
                    last = string.IsNullOrWhiteSpace(line.Text) ? last : line.Text;
                }
            }

            return last is null ? null : Secrets.Hide(Worded(last));
        }
        catch (Exception unreadable) when (unreadable is StorageException or OperationCanceledException)
        {
            return null;
        }
    }

    private static string Worded(string line) =>
        ScriptEvent.Parse(line) switch
        {
            null => line,
            { Event: "progress" } heard => EventText.Words(heard.ToProgress()),
            var heard => heard.Message ?? heard.Text("title") ?? heard.Event,
        };
}
