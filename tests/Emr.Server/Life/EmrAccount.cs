using System.Globalization;
using Emr.Server.Faults;
using Emr.Server.Http;
using Emr.Server.Logs;

namespace Emr.Server.Life;

/// <summary>All that the account has. Touched under the server's lock only.</summary>
internal sealed class EmrAccount : IAsyncDisposable
{
    private int _lastNumber;

    public EmrAccount(TimeProvider clock, EmrServerOptions options, Action<Action> post)
    {
        Options = options;
        Agenda = new Agenda(clock);
        Throttle = new Throttle(clock);
        Logs = new LogWriter(options.Logs);
        Post = post;
    }

    public EmrServerOptions Options { get; }

    public Agenda Agenda { get; }

    public Throttle Throttle { get; }

    public LogWriter Logs { get; }

    public FaultPlan Faults { get; } = new();

    public Capacity Capacity { get; } = new();

    public List<EmrCluster> Clusters { get; } = [];

    /// <summary>Brings work from other threads under the lock.</summary>
    public Action<Action> Post { get; }

    /// <summary>Ids look like the real ones and tell the order in which they were given.</summary>
    public string NewId(string prefix) =>
        $"{prefix}{(++_lastNumber).ToString("X13", CultureInfo.InvariantCulture)}";

    public EmrCluster Find(string? id) =>
        Clusters.FirstOrDefault(cluster => cluster.Id == id)
        ?? throw ApiFailure.Refused("NoSuchCluster", $"Cluster id '{id}' is not valid.");

    public async ValueTask DisposeAsync()
    {
        foreach (var step in Clusters.SelectMany(cluster => cluster.Steps))
        {
            step.StopRun();
        }

        await Logs.FlushedAsync().ConfigureAwait(false);
        await Logs.DisposeAsync().ConfigureAwait(false);
    }
}
