using System.Collections.Concurrent;
using Amazon.ElasticMapReduce;
using Amazon.Runtime;
using Aws.Calls;
using Emr.Server.Faults;
using Emr.Server.Http;
using Emr.Server.Life;
using Emr.Server.Operations;

namespace Emr.Server;

/// <summary>
/// One account in one region. Time passes on the given clock only: what is due happens before each call is answered,
/// and when a timer of the clock fires.
/// </summary>
public sealed class EmrServer : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly EmrAccount _account;
    private readonly Door _door;
    private readonly ITimer _alarm;
    private readonly ConcurrentQueue<EmrCall> _calls = new();

    private EmrServer(TimeProvider clock, EmrServerOptions options)
    {
        Clock = clock;
        _account = new EmrAccount(clock, options, Post);
        _alarm = clock.CreateTimer(_ => Post(() => { }), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _door = Door.Open(new Desk(_account, Under, _calls.Enqueue));
    }

    public TimeProvider Clock { get; }

    public Uri Url => _door.Url;

    public FaultPlan Faults => _account.Faults;

    public Capacity Capacity => _account.Capacity;

    /// <summary>Every call that arrived, in order, with what was answered.</summary>
    public IReadOnlyList<EmrCall> Calls => [.. _calls];

    /// <summary>Every cluster that ever was, oldest first, as of now.</summary>
    public IReadOnlyList<EmrCluster> Clusters => Under(() => _account.Clusters.ToArray());

    /// <summary>Clusters that cost money now.</summary>
    public IReadOnlyList<EmrCluster> Alive => [.. Clusters.Where(cluster => cluster.IsAlive)];

    /// <summary>Address in S3 → bytes, as written so far.</summary>
    public IReadOnlyDictionary<string, byte[]> WrittenLogs => _account.Logs.Written;

    /// <summary>Logs that the store refused, with its reason.</summary>
    public IReadOnlyList<string> RefusedLogs => _account.Logs.Refused;

    public static EmrServer Start(TimeProvider? clock = null, EmrServerOptions? options = null) =>
        new(clock ?? TimeProvider.System, options ?? new EmrServerOptions());

    public AmazonElasticMapReduceClient CreateClient(Action<AmazonElasticMapReduceConfig>? configure = null)
    {
        var config = new AmazonElasticMapReduceConfig
        {
            ServiceURL = Url.AbsoluteUri,
            AuthenticationRegion = _account.Options.Region,
            RateLimits = null,
        };
        configure?.Invoke(config);
        return new AmazonElasticMapReduceClient(new BasicAWSCredentials("AKIDEXAMPLE", "secret"), config);
    }

    /// <summary>Lets all that is due happen and waits until the logs of it are written.</summary>
    public async Task SettleAsync()
    {
        Post(() => { });
        await _account.Logs.FlushedAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync().ConfigureAwait(false);
        await _alarm.DisposeAsync().ConfigureAwait(false);
        await _account.DisposeAsync().ConfigureAwait(false);
    }

    private void Post(Action work) =>
        Under(() =>
        {
            work();
            return true;
        });

    private T Under<T>(Func<T> work)
    {
        lock (_gate)
        {
            _account.Agenda.CatchUp();
            try
            {
                return work();
            }
            finally
            {
                _account.Agenda.CatchUp();
                Rewind();
            }
        }
    }

    private void Rewind()
    {
        var wait = _account.Agenda.Next is { } next ? next - Clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
        _alarm?.Change(
            wait == Timeout.InfiniteTimeSpan || wait >= TimeSpan.Zero ? wait : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
    }
}
