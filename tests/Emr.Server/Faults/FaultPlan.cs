using Emr.Server.Life;

namespace Emr.Server.Faults;

/// <summary>
/// What will go wrong. Faults of calls wait for the next call of their operation; faults of clusters for the next
/// launch, and those given together befall the same cluster.
/// </summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Fault.OfCall> _calls = [];
    private readonly List<Fault.OfCall> _everyCall = [];
    private readonly Queue<Fault.OfCluster[]> _clusters = new();
    private readonly List<Fault.OfCluster> _everyCluster = [];

    /// <summary>One time each, in the order given.</summary>
    public void Next(params Fault[] faults)
    {
        lock (_gate)
        {
            _calls.AddRange(faults.OfType<Fault.OfCall>());
            var together = faults.OfType<Fault.OfCluster>().ToArray();
            if (together.Length > 0)
            {
                _clusters.Enqueue(together);
            }
        }
    }

    /// <summary>The same several times in a row.</summary>
    public void Next(int times, Fault fault)
    {
        for (var i = 0; i < times; i++)
        {
            Next(fault);
        }
    }

    /// <summary>The next launch goes well; a fault may follow it.</summary>
    public void NextIsGood()
    {
        lock (_gate)
        {
            _clusters.Enqueue([]);
        }
    }

    /// <summary>From now on, until <see cref="Clear"/>.</summary>
    public void Always(params Fault[] faults)
    {
        lock (_gate)
        {
            _everyCall.AddRange(faults.OfType<Fault.OfCall>());
            _everyCluster.AddRange(faults.OfType<Fault.OfCluster>());
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _everyCall.Clear();
            _clusters.Clear();
            _everyCluster.Clear();
        }
    }

    internal BrokenFate? OfCall(string operation)
    {
        lock (_gate)
        {
            var fault = _calls.Find(waiting => waiting.Operation == operation);
            if (fault is not null)
            {
                _calls.Remove(fault);
            }

            fault ??= _everyCall.Find(waiting => waiting.Operation == operation);
            return fault is null ? null : new BrokenFate(fault.HasEffect, fault.Answer);
        }
    }

    internal LifePlan OfCluster(LifePlan good)
    {
        lock (_gate)
        {
            var faults = _everyCluster.Concat(_clusters.TryDequeue(out var next) ? next : []);
            return faults.Aggregate(good, (plan, fault) => fault.Change(plan));
        }
    }
}

/// <summary>Whether the work is done before the answer breaks.</summary>
internal sealed record BrokenFate(bool HasEffect, BrokenAnswer Answer);
