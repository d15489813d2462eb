using Spark.Rdds;

namespace Microsoft.Spark;

public sealed partial class RDD<T>
{
    /// <summary>Number of partitions.</summary>
    public int GetNumPartitions() => Session.State.Actions.Run(
        cancellation => Session.Engine.Rdds.PartitionCount(Node, cancellation));

    /// <summary>All items, in the order of partitions.</summary>
    /// <exception cref="Sql.EngineException">A function fails.</exception>
    public IEnumerable<T> Collect() => Collect(CancellationToken.None);

    /// <summary>All items, in the order of partitions; the token cancels the action.</summary>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public IEnumerable<T> Collect(CancellationToken cancellation) => Session.State.Actions.Run(
        token => (T[])Session.Engine.Rdds.Collect(Node, null, token), cancellation);

    /// <summary>Number of items.</summary>
    public long Count() => MapPartitions(items => (long[])[items.LongCount()]).Collect().Sum();

    /// <summary>The first item.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T First() => Take(1) is [var first, ..]
        ? first
        : throw new InvalidOperationException("The RDD has no first item because it is empty.");

    /// <summary>The first items; as few partitions are computed as it takes.</summary>
    public T[] Take(int num)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(num);
        return Session.State.Actions.Run(cancellation => Taken(num, cancellation));
    }

    /// <summary>Whether there is no item.</summary>
    public bool IsEmpty() => Take(1).Length == 0;

    /// <summary>All items brought to one by a function of two, in the order of partitions.</summary>
    /// <exception cref="InvalidOperationException">There is no item.</exception>
    public T Reduce(Func<T, T, T> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        var parts = Pipe(func, (_, items) => Reduced(items, func)).Collect().ToArray();
        return parts.Length > 0
            ? parts.Aggregate(func)
            : throw new InvalidOperationException("An empty RDD has nothing to reduce. Use Fold, which has a start.");
    }

    /// <summary>All items added to a start; each partition starts anew, and so do their results.</summary>
    public T Fold(T zeroValue, Func<T, T, T> op) => Aggregate(zeroValue, op, op);

    /// <summary>
    /// All items of each partition added to a start by one function, the results of partitions by another.
    /// </summary>
    public TResult Aggregate<TResult>(
        TResult zeroValue, Func<TResult, T, TResult> seqOp, Func<TResult, TResult, TResult> combOp)
    {
        ArgumentNullException.ThrowIfNull(seqOp);
        ArgumentNullException.ThrowIfNull(combOp);
        var start = new StartValue<TResult>(zeroValue);
        return Pipe(seqOp, (_, items) => (TResult[])[items.Aggregate(start.New(), seqOp)])
            .Collect()
            .Aggregate(start.New(), combOp);
    }

    /// <summary>How often each item comes.</summary>
    public IReadOnlyDictionary<TKey, long> CountBy<TKey>(Func<T, TKey> func)
        where TKey : notnull => Map(item => (func(item), 1L)).ReduceByKey((left, right) => left + right).CollectAsMap();

    private static T[] Reduced(IEnumerable<T> items, Func<T, T, T> func)
    {
        using var all = items.GetEnumerator();
        if (!all.MoveNext())
        {
            return [];
        }

        var result = all.Current;
        while (all.MoveNext())
        {
            result = func(result, all.Current);
        }

        return [result];
    }

    private T[] Taken(int count, CancellationToken cancellation)
    {
        var engine = Session.Engine.Rdds;
        var head = MapPartitions(items => items.Take(count)).Node;
        var partitions = count == 0 ? 0 : engine.PartitionCount(head, cancellation);
        var taken = new List<T>();
        var (next, width) = (0, 1);
        while (next < partitions && taken.Count < count)
        {
            var some = Enumerable.Range(next, Math.Min(width, partitions - next)).ToArray();
            taken.AddRange((T[])engine.Collect(head, some, cancellation));
            (next, width) = (next + some.Length, width * 4);
        }

        return taken.Take(count).ToArray();
    }
}
