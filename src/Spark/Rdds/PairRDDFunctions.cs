using Spark.Rdds;

namespace Microsoft.Spark;

/// <summary>What RDDs of keys and values can do besides.</summary>
public static class PairRDDFunctions
{
    /// <summary>The keys.</summary>
    public static RDD<TKey> Keys<TKey, TValue>(this RDD<(TKey Key, TValue Value)> rdd) => rdd.Map(pair => pair.Key);

    /// <summary>The values.</summary>
    public static RDD<TValue> Values<TKey, TValue>(this RDD<(TKey Key, TValue Value)> rdd) =>
        rdd.Map(pair => pair.Value);

    /// <summary>What the function makes of each value, behind the same key.</summary>
    public static RDD<(TKey Key, TResult Value)> MapValues<TKey, TValue, TResult>(
        this RDD<(TKey Key, TValue Value)> rdd, Func<TValue, TResult> func) =>
        rdd.Pipe(func, (_, pairs) => pairs.Select(pair => (pair.Key, func(pair.Value))));

    /// <summary>The values that the function makes of each value, behind the same key.</summary>
    public static RDD<(TKey Key, TResult Value)> FlatMapValues<TKey, TValue, TResult>(
        this RDD<(TKey Key, TValue Value)> rdd, Func<TValue, IEnumerable<TResult>> func) =>
        rdd.Pipe(func, (_, pairs) => pairs.SelectMany(
            pair => func(pair.Value).Select(value => (pair.Key, value))));

    /// <summary>The values of each key brought to one by a function of two, first within each partition.</summary>
    public static RDD<(TKey Key, TValue Value)> ReduceByKey<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd, Func<TValue, TValue, TValue> func, int? numPartitions = null)
        where TKey : notnull => rdd.CombineByKey(value => value, func, func, numPartitions);

    /// <summary>The values of each key added to a start by a function.</summary>
    public static RDD<(TKey Key, TValue Value)> FoldByKey<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd, TValue zeroValue, Func<TValue, TValue, TValue> func,
        int? numPartitions = null)
        where TKey : notnull
    {
        var start = new StartValue<TValue>(zeroValue);
        return rdd.CombineByKey(value => func(start.New(), value), func, func, numPartitions);
    }

    /// <summary>
    /// The values of each key added to a start by one function, the results of partitions by another.
    /// </summary>
    public static RDD<(TKey Key, TResult Value)> AggregateByKey<TKey, TValue, TResult>(
        this RDD<(TKey Key, TValue Value)> rdd, TResult zeroValue, Func<TResult, TValue, TResult> seqFunc,
        Func<TResult, TResult, TResult> combFunc, int? numPartitions = null)
        where TKey : notnull
    {
        var start = new StartValue<TResult>(zeroValue);
        return rdd.CombineByKey(value => seqFunc(start.New(), value), seqFunc, combFunc, numPartitions);
    }

    /// <summary>
    /// The values of each key: the first is made a result, further ones of the partition are added to it, and the
    /// results of partitions are brought together.
    /// </summary>
    public static RDD<(TKey Key, TResult Value)> CombineByKey<TKey, TValue, TResult>(
        this RDD<(TKey Key, TValue Value)> rdd, Func<TValue, TResult> createCombiner,
        Func<TResult, TValue, TResult> mergeValue, Func<TResult, TResult, TResult> mergeCombiners,
        int? numPartitions = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(createCombiner);
        ArgumentNullException.ThrowIfNull(mergeValue);
        ArgumentNullException.ThrowIfNull(mergeCombiners);
        return rdd
            .Pipe(mergeValue, (_, pairs) => Combined.ByKey(pairs, createCombiner, mergeValue))
            .PartitionBy(numPartitions)
            .Pipe(mergeCombiners, (_, pairs) => Combined.ByKey(pairs, value => value, mergeCombiners));
    }

    /// <summary>All values of each key, in the order in which they came.</summary>
    public static RDD<(TKey Key, TValue[] Values)> GroupByKey<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd, int? numPartitions = null)
        where TKey : notnull => rdd
        .PartitionBy(numPartitions)
        .MapPartitions(pairs => Combined.ByKey(pairs, value => new List<TValue> { value }, Combined.Added)
            .Select(group => (group.Item1, group.Item2.ToArray())));

    /// <summary>Pairs in the order of their keys; equal keys keep their order.</summary>
    public static RDD<(TKey Key, TValue Value)> SortByKey<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd, bool ascending = true, int? numPartitions = null) =>
        rdd.SortBy(pair => pair.Key, ascending, numPartitions);

    /// <summary>Every pair of values of the same key on both sides.</summary>
    public static RDD<(TKey Key, (TLeft Left, TRight Right) Value)> Join<TKey, TLeft, TRight>(
        this RDD<(TKey Key, TLeft Value)> rdd, RDD<(TKey Key, TRight Value)> other, int? numPartitions = null)
        where TKey : notnull => rdd
        .CoGroup(other, numPartitions)
        .FlatMap(group => group.Value.Left.SelectMany(
            left => group.Value.Right.Select(right => (group.Key, (left, right)))));

    /// <summary>The same with the left values that have no match; their right side is the type's default.</summary>
    public static RDD<(TKey Key, (TLeft Left, TRight? Right) Value)> LeftOuterJoin<TKey, TLeft, TRight>(
        this RDD<(TKey Key, TLeft Value)> rdd, RDD<(TKey Key, TRight Value)> other, int? numPartitions = null)
        where TKey : notnull => rdd
        .CoGroup(other, numPartitions)
        .FlatMap(group => group.Value.Left.SelectMany(
            left => group.Value.Right.DefaultIfEmpty().Select(right => (group.Key, (left, right)))));

    /// <summary>The values of each key on either side.</summary>
    public static RDD<(TKey Key, (TLeft[] Left, TRight[] Right) Value)> CoGroup<TKey, TLeft, TRight>(
        this RDD<(TKey Key, TLeft Value)> rdd, RDD<(TKey Key, TRight Value)> other, int? numPartitions = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(other);
        var left = rdd.Map(pair => (pair.Key, new Side<TLeft, TRight>(true, pair.Value, default)));
        var right = other.Map(pair => (pair.Key, new Side<TLeft, TRight>(false, default, pair.Value)));
        return left.Union(right).GroupByKey(numPartitions ?? rdd.GetNumPartitions()).Map(group => (
            group.Key,
            (group.Values.Where(side => side.IsLeft).Select(side => side.Left!).ToArray(),
                group.Values.Where(side => !side.IsLeft).Select(side => side.Right!).ToArray())));
    }

    /// <summary>Pairs of one key in one partition.</summary>
    public static RDD<(TKey Key, TValue Value)> PartitionBy<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd, int? numPartitions = null) =>
        rdd.Shuffle(pair => KeyHash.Of(pair.Key), numPartitions);

    /// <summary>How many pairs each key has.</summary>
    public static IReadOnlyDictionary<TKey, long> CountByKey<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd)
        where TKey : notnull => rdd.CountBy(pair => pair.Key);

    /// <summary>All pairs by key; of several with one key, the last.</summary>
    public static IReadOnlyDictionary<TKey, TValue> CollectAsMap<TKey, TValue>(
        this RDD<(TKey Key, TValue Value)> rdd)
        where TKey : notnull
    {
        var map = new Dictionary<TKey, TValue>();
        foreach (var (key, value) in rdd.Collect())
        {
            map[key] = value;
        }

        return map;
    }
}
