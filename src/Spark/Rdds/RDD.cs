using Microsoft.Spark.Sql;
using Spark.Lambdas;
using Spark.Lambdas.Closures;
using Spark.Rdds;

namespace Microsoft.Spark;

/// <summary>
/// Items in partitions, described but not computed: actions such as <c>Count</c> and <c>Collect</c> compute them.
/// Functions given to it run on the executors and take what they capture with them.
/// </summary>
public sealed partial class RDD<T> : IEngineBound
{
    private readonly RddNode _node;

    internal RDD(SparkSession session, RddNode node)
    {
        Session = session;
        _node = node;
    }

    internal SparkSession Session { get; }

    internal RddNode Node => _node;

    /// <summary>The session's context.</summary>
    public SparkContext Context => Session.SparkContext;

    /// <summary>What the function makes of each item.</summary>
    public RDD<TResult> Map<TResult>(Func<T, TResult> func) =>
        Pipe(func, (_, items) => items.Select(func));

    /// <summary>The items that the function makes of each item, none or many.</summary>
    public RDD<TResult> FlatMap<TResult>(Func<T, IEnumerable<TResult>> func) =>
        Pipe(func, (_, items) => items.SelectMany(func));

    /// <summary>Items for which the function is true.</summary>
    public RDD<T> Filter(Func<T, bool> func) => Pipe(func, (_, items) => items.Where(func));

    /// <summary>The items that the function makes of all items of a partition.</summary>
    public RDD<TResult> MapPartitions<TResult>(Func<IEnumerable<T>, IEnumerable<TResult>> func) =>
        Pipe(func, (_, items) => func(items));

    /// <summary>The same; the function also gets the partition's number, from 0.</summary>
    public RDD<TResult> MapPartitionsWithIndex<TResult>(Func<int, IEnumerable<T>, IEnumerable<TResult>> func) =>
        Pipe(func, func);

    /// <summary>Each partition as one array.</summary>
    public RDD<T[]> Glom() => MapPartitions(items => (T[][])[items.ToArray()]);

    /// <summary>Each item behind the key that the function gives it.</summary>
    public RDD<(TKey Key, T Value)> KeyBy<TKey>(Func<T, TKey> func) =>
        Pipe(func, (_, items) => items.Select(item => (func(item), item)));

    /// <summary>Items by the key that the function gives them, in the order in which they came.</summary>
    public RDD<(TKey Key, T[] Values)> GroupBy<TKey>(Func<T, TKey> func, int? numPartitions = null)
        where TKey : notnull => KeyBy(func).GroupByKey(numPartitions);

    /// <summary>Items without repetition, the first of equal ones.</summary>
    public RDD<T> Distinct(int? numPartitions = null) => Unique()
        .Shuffle(item => KeyHash.Of(item), numPartitions)
        .Unique();

    /// <summary>The items of both, this one's first; nothing is left out.</summary>
    public RDD<T> Union(RDD<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RDD<T>(Session, new UnionNode([Node, other.Node]));
    }

    /// <summary>The items in so many partitions, dealt out in turn.</summary>
    public RDD<T> Repartition(int numPartitions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numPartitions);
        var dealt = MapPartitionsWithIndex(
            (partition, items) => items.Select((item, i) => KeyValuePair.Create(partition + i, item)));
        return dealt.Shuffle(card => card.Key, numPartitions).Map<T>(card => card.Value);
    }

    /// <summary>
    /// All items in the order of the keys; equal keys keep their order. Samples of the keys are taken now.
    /// </summary>
    public RDD<T> SortBy<TKey>(Func<T, TKey> keyFunc, bool ascending = true, int? numPartitions = null)
    {
        ArgumentNullException.ThrowIfNull(keyFunc);
        const int SamplesPerPartition = 200;
        var parts = numPartitions ?? GetNumPartitions();
        var order = KeyOrder.Of<TKey>(ascending);
        var samples = parts == 1
            ? []
            : MapPartitions(items => Samples.Of(items.Select(keyFunc), SamplesPerPartition)).Collect();
        var bounds = KeyOrder.Bounds(samples, parts, order);
        return Shuffle(item => KeyOrder.PartOf(keyFunc(item), bounds, KeyOrder.Of<TKey>(ascending)), parts)
            .MapPartitions(items => items.OrderBy(keyFunc, KeyOrder.Of<TKey>(ascending)));
    }

    /// <summary>Each item with its number, from 0, in the order of partitions. Counts the partitions now.</summary>
    public RDD<(T Item, long Index)> ZipWithIndex()
    {
        var counts = MapPartitionsWithIndex((partition, items) => (long[])[items.LongCount()]).Collect().ToArray();
        var starts = new long[counts.Length];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + counts[i - 1];
        }

        return MapPartitionsWithIndex((partition, items) => items.Select((item, i) => (item, starts[partition] + i)));
    }

    /// <summary>Keeps the items after the first action that computes them.</summary>
    public RDD<T> Cache() => Persist(null);

    /// <summary>Keeps the items at this place; the embedded engine keeps them in memory.</summary>
    public RDD<T> Persist(StorageLevel? storageLevel) => Node is KeptNode
        ? this
        : new RDD<T>(Session, new KeptNode(RddKeys.Next(), Node, storageLevel));

    /// <summary>Frees what was kept; the result computes its items again.</summary>
    public RDD<T> Unpersist()
    {
        if (Node is not KeptNode kept)
        {
            return this;
        }

        Session.Engine.Rdds.Forget(kept.Key);
        return new RDD<T>(Session, kept.Parent);
    }

    internal RDD<T> Shuffle(Func<T, int> number, int? numPartitions)
    {
        if (numPartitions is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count, nameof(numPartitions));
        }

        return new RDD<T>(Session, new ShuffleNode(Node, new ShuffleFunction<T>(number), numPartitions));
    }

    internal RDD<TResult> Pipe<TResult>(
        Delegate given, Func<int, IEnumerable<T>, IEnumerable<TResult>> function)
    {
        ArgumentNullException.ThrowIfNull(given);
        var named = new PartitionFunction<T, TResult>(LambdaNames.Of(given), function);
        return new RDD<TResult>(Session, new PipeNode(Node, named));
    }

    private RDD<T> Unique() => MapPartitions(items => items.Distinct());
}
