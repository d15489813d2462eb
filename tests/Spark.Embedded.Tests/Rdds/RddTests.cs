using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.Rdds;

public sealed class RddTests : IDisposable
{
    private readonly SparkSession _spark = EmbeddedSessions.New();

    private SparkContext Context => _spark.SparkContext;

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Values_are_cut_into_slices_in_order()
    {
        var numbers = Context.Parallelize(Enumerable.Range(0, 10), 3);

        Assert.Equal(3, numbers.GetNumPartitions());
        Assert.Equal([[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]], numbers.Glom().Collect());
        Assert.Equal(10, numbers.Count());
        Assert.Equal(45, numbers.Reduce((a, b) => a + b));
        Assert.Equal([0, 1, 2, 3], numbers.Take(4));
    }

    [Fact]
    public void Words_are_counted()
    {
        var counts = Context.Parallelize(["a b a", "", "c a"], 2)
            .FlatMap(line => line.Split(' '))
            .Filter(word => word.Length > 0)
            .Map(word => (word, 1))
            .ReduceByKey((left, right) => left + right)
            .SortByKey()
            .Collect();

        Assert.Equal([("a", 3), ("b", 1), ("c", 1)], counts);
    }

    [Fact]
    public void Functions_run_only_when_an_action_asks_and_once_when_kept()
    {
        var calls = 0;
        var mapped = Context.Parallelize(Enumerable.Range(0, 100), 4).Map(x =>
        {
            Interlocked.Increment(ref calls);
            return x;
        });
        Assert.Equal(0, calls);
        var kept = mapped.Cache();

        Assert.Equal((100, 100L, 99), (kept.Collect().Count(), kept.Count(), kept.Reduce(Math.Max)));
        Assert.Equal(100, calls);
        Assert.Equal(100, kept.Unpersist().Count());
        Assert.Equal(200, calls);
    }

    [Fact]
    public void Only_as_many_partitions_run_as_are_needed()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();

        var first = Context.Parallelize(Enumerable.Range(0, 100), 10)
            .MapPartitionsWithIndex((i, items) =>
            {
                seen.Add(i);
                return items;
            })
            .First();

        Assert.Equal(0, first);
        Assert.Equal([0], seen.Distinct());
    }

    [Fact]
    public void Keys_meet_in_one_partition()
    {
        var pairs = Context.Parallelize(Enumerable.Range(0, 1000), 7).KeyBy(x => $"key {x % 10}");

        Assert.Equal(10, pairs.GroupByKey(4).Filter(group => group.Values.Length == 100).Count());
        Assert.Equal(100L, pairs.CountByKey()["key 3"]);
        Assert.Equal(
            ["key 0", "key 1"], pairs.Keys().Distinct().SortBy(key => key, numPartitions: 3).Take(2));
        Assert.Equal(
            (100, 49_800),
            pairs.AggregateByKey(
                (Count: 0, Sum: 0),
                (all, x) => (all.Count + 1, all.Sum + x),
                (a, b) => (a.Count + b.Count, a.Sum + b.Sum)).CollectAsMap()["key 3"]);
    }

    [Fact]
    public void Sorting_keeps_the_order_of_equal_keys_over_all_partitions()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 5000).Select(i => (Key: random.Next(50), Place: i)).ToArray();

        var up = Context.Parallelize(values, 8).SortByKey(numPartitions: 5);
        var down = Context.Parallelize(values, 8).SortByKey(ascending: false);

        Assert.Equal(5, up.GetNumPartitions());
        Assert.Equal(values.OrderBy(pair => pair.Key), up.Collect());
        Assert.Equal(values.OrderByDescending(pair => pair.Key), down.Collect());
    }

    [Fact]
    public void Joins_pair_the_values_of_equal_keys()
    {
        var left = Context.Parallelize([(1, "a"), (2, "b"), (1, "c")], 2);
        var right = Context.Parallelize([(1, 10.0), (3, 30.0)], 3);

        Assert.Equal([(1, ("a", 10.0)), (1, ("c", 10.0))], left.Join(right).Collect());
        Assert.Equal(
            [(1, ("a", 10.0)), (1, ("c", 10.0)), (2, ("b", 0.0))],
            left.LeftOuterJoin(right).SortByKey(numPartitions: 1).Collect());
    }

    [Fact]
    public void Rows_of_frames_become_items()
    {
        var rdd = _spark.Range(0, 100, 1, 3).ToRdd();

        Assert.Equal(3, rdd.GetNumPartitions());
        Assert.Equal(4950, rdd.Map(row => row.GetAs<long>("id")).Reduce((a, b) => a + b));
    }

    [Fact]
    public void Items_are_dealt_out_numbered_and_united()
    {
        var numbers = Context.Parallelize(Enumerable.Range(0, 10), 2);

        Assert.Equal([[0, 3, 7], [1, 4, 5, 8], [2, 6, 9]], numbers.Repartition(3).Glom().Collect());
        Assert.Equal([(0, 0L), (1, 1L)], numbers.ZipWithIndex().Take(2));
        Assert.Equal((9, 9L), numbers.ZipWithIndex().Collect().Last());
        Assert.Equal(20, numbers.Union(numbers).Count());
        Assert.Equal(10, numbers.Union(numbers).Distinct().Count());
        Assert.Equal(45, numbers.Fold(0, (a, b) => a + b));
        Assert.True(numbers.Filter(x => x > 10).IsEmpty());
    }

    [Fact]
    public void A_function_that_throws_ends_the_action_with_its_name_and_exception()
    {
        static int Inverse(int x) => 100 / (x - 3);

        var failure = Assert.Throws<EngineException>(() => Context.Parallelize(Enumerable.Range(0, 10)).Map(Inverse)
            .Filter(x => x > 0).Count());

        Assert.StartsWith(
            "Function 'Inverse' failed with DivideByZeroException: Attempted to divide by zero. (", failure.Message);
        Assert.IsType<DivideByZeroException>(failure.InnerException);
    }

    [Fact]
    public void A_cancelled_action_ends_its_functions()
    {
        using var source = new CancellationTokenSource();
        var endless = Context.Parallelize([1], 1).FlatMap(_ => Forever(source)).Filter(x => x < 0);

        Assert.Throws<OperationCanceledException>(() => endless.Collect(source.Token));
    }

    private static IEnumerable<int> Forever(CancellationTokenSource source)
    {
        for (var i = 0; ; i++)
        {
            if (i == 1000)
            {
                source.Cancel();
            }

            yield return i;
        }
    }
}
