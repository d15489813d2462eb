using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Spark.Gateway.Tests.Rdds;

[Trait("Category", "Jvm")]
public sealed class RddTests(RunningSpark running) : IDisposable
{
    private readonly SparkSession _spark = running.NewSession();

    private SparkContext Context => _spark.SparkContext;

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Values_go_out_in_slices_and_come_back_in_order()
    {
        var numbers = Context.Parallelize(Enumerable.Range(0, 10), 3);

        Assert.Equal(3, numbers.GetNumPartitions());
        Assert.Equal([[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]], numbers.Glom().Collect());
        Assert.Equal((10L, 45), (numbers.Count(), numbers.Reduce((a, b) => a + b)));
        Assert.Equal([0, 1, 2, 3], numbers.Take(4));
        Assert.Equal([[0, 5, 7], [1, 3, 8], [2, 4, 6, 9]], numbers.Repartition(3).Glom().Collect());
        Assert.Empty(Context.Parallelize<string>([], 2).Collect());
    }

    [Fact]
    public void Words_are_counted_through_a_shuffle()
    {
        var counts = Context.Parallelize(["a b a", "", "c a"], 2)
            .FlatMap(line => line.Split(' '))
            .Filter(word => word.Length > 0)
            .Map(word => (word, 1))
            .ReduceByKey((left, right) => left + right);

        Assert.Equal([("a", 3), ("b", 1), ("c", 1)], counts.SortByKey().Collect());
        Assert.Equal(3, counts.CollectAsMap()["a"]);
    }

    [Fact]
    public void Joins_groups_and_unions_meet_by_key()
    {
        var left = Context.Parallelize([(1, "a"), (2, "b"), (1, "c")], 2);
        var right = Context.Parallelize([(1, 10.0), (3, 30.0)], 2);

        Assert.Equal([(1, ("a", 10.0)), (1, ("c", 10.0))], left.Join(right).Collect());
        Assert.Equal(["b"], left.GroupByKey().Filter(group => group.Key == 2).Collect().Single().Values);
        Assert.Equal(4, left.Keys().Union(right.Keys().Filter(key => key == 3)).Count());
        Assert.Equal([1, 2, 3], left.Keys().Union(right.Keys()).Distinct().Collect().Order());
    }

    [Fact]
    public void Rows_of_frames_become_items_and_may_be_kept()
    {
        var rows = _spark.Range(0, 1000, 1, 3).SelectExpr("id", "CAST(id AS STRING) AS text").ToRdd().Cache();

        Assert.Equal(3, rows.GetNumPartitions());
        Assert.Equal(499_500, rows.Map(row => row.GetAs<long>("id")).Reduce((a, b) => a + b));
        Assert.Equal(2890, rows.Map(row => row.GetAs<string>("text").Length).Fold(0, (a, b) => a + b));
        rows.Unpersist();
    }

    [Fact]
    public void Functions_run_beside_the_executors_of_the_master()
    {
        var isHere = RunningSpark.Settings["spark.master"].StartsWith("local[", StringComparison.Ordinal);
        var own = Environment.ProcessId;

        var others = Context.Parallelize([1, 2], 2).Filter(_ => Environment.ProcessId != own).Count();
        var elsewhere = _spark.Range(2).Filter(row => Environment.ProcessId != own).Count();

        Assert.Equal(isHere ? (0L, 0L) : (2L, 2L), (others, elsewhere));
    }

    [Fact]
    public void Records_travel_and_keep_their_equality()
    {
        var visits = Context.Parallelize(
            Enumerable.Range(0, 100).Select(i => new Visit(new Place("p" + (i % 3), i % 2), i)), 4);

        var sums = visits.Map(visit => (visit.Place, visit.Seconds)).ReduceByKey((a, b) => a + b);

        Assert.Equal(6, sums.Count());
        Assert.Equal(
            Enumerable.Range(0, 100).Where(i => i % 6 == 0).Sum(), sums.CollectAsMap()[new Place("p0", 0)]);
    }

    [Fact]
    public void A_function_that_throws_ends_the_action_with_its_name_and_exception()
    {
        static int Inverse(int x) => 100 / (x - 3);

        var failure = Assert.Throws<EngineException>(
            () => Context.Parallelize(Enumerable.Range(0, 10), 2).Map(Inverse).Count());

        Assert.StartsWith(
            "Function 'Inverse' failed with DivideByZeroException: Attempted to divide by zero. (", failure.Message);
    }

    private sealed record Place(string Name, int Floor);

    private sealed record Visit(Place Place, int Seconds);
}
