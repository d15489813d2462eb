using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Embedded.Tests.Lambdas;

public sealed class RowFunctionTests : IDisposable
{
    private static readonly StructType Numbers = new([new StructField("n", new LongType(), isNullable: false)]);

    private readonly SparkSession _spark = EmbeddedSessions.New();

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Each_row_becomes_a_row_of_the_schema_in_order()
    {
        var schema = new StructType([new StructField("id", new LongType()), new StructField("text", new StringType())]);

        var frame = _spark.Range(100_000).Map(
            row => new GenericRow([row.GetAs<long>(0) * 2, row.GetAs<long>(0) == 3 ? null : $"<{row.Get(0)}>"]),
            schema);
        var numbers = frame.Collect().Select(row => row.GetAs<long>(0));

        Assert.Equal(100_000, frame.Count());
        Assert.Equal(["id", "text"], frame.Columns());
        Assert.Equal(["0,<0>", "2,<1>", "4,<2>", "6,NULL"], frame.Limit(4).Lines());
        Assert.Equal(Enumerable.Range(0, 100_000).Select(i => 2L * i), numbers);
    }

    [Fact]
    public void A_row_may_become_none_or_many()
    {
        var words = _spark.CreateDataFrame(["a b", "", "c"])
            .FlatMap(
                row => row.GetAs<string>(0).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => new GenericRow([word])),
                new StructType([new StructField("word", new StringType())]));

        Assert.Equal(["a", "b", "c"], words.Lines());
        Assert.Equal(["c,1", "b,1", "a,1"], words.GroupBy("word").Count().OrderBy(Desc("word")).Lines());
    }

    [Fact]
    public void A_partition_is_seen_as_a_whole()
    {
        var sums = (DataFrame frame) => frame.MapPartitions(
            rows => [new GenericRow([rows.Sum(row => row.GetAs<long>(0))])], Numbers).Lines();

        Assert.Equal(["4950"], sums(_spark.Range(100)));
        Assert.Equal(["1225", "3725"], sums(_spark.Range(0, 100, 1, 2)));
        Assert.Equal(["1225", "3725"], sums(_spark.Range(100).Repartition(2)));
    }

    [Fact]
    public void Rows_pass_a_filter_in_C_sharp()
    {
        var limit = 3;

        Assert.Equal(["0", "1", "2"], _spark.Range(10).Filter(row => row.GetAs<long>("id") < limit).Lines());
    }

    [Fact]
    public void Functions_follow_each_other_and_join_with_frames()
    {
        var twice = _spark.Range(3).Map(row => new GenericRow([row.GetAs<long>(0) * 2]), Numbers);
        var again = twice.Map(row => row, Numbers).Filter("n > 0");

        Assert.Equal(["2,2", "4,4"], twice.As("a").Join(again.As("b"), Expr("a.n = b.n")).OrderBy("a.n").Lines());
    }

    [Fact]
    public void A_function_that_throws_ends_the_query_with_its_name_and_exception()
    {
        static GenericRow Checked(Row row) => throw new InvalidDataException($"Row {row.Get(0)} is odd.");

        var failure = Assert.Throws<EngineException>(() => _spark.Range(1).Map(Checked, Numbers).Collect());

        Assert.StartsWith(
            "Function 'Checked' failed with InvalidDataException: Row 0 is odd. (", failure.Message);
        Assert.IsType<InvalidDataException>(failure.InnerException);
    }

    [Fact]
    public void What_fails_below_a_function_is_not_blamed_on_it()
    {
        _spark.Udf().Register<long, long>("broken", _ => throw new InvalidOperationException("No."));

        var failure = Assert.Throws<EngineException>(
            () => _spark.Range(1).SelectExpr("broken(id) AS id").Map(row => row, Numbers).Collect());

        Assert.StartsWith(
            "Function 'broken' failed with InvalidOperationException: No. (", failure.Message);
    }

    [Fact]
    public void Rows_that_do_not_fit_the_schema_are_refused()
    {
        var tooMany = Assert.Throws<EngineException>(
            () => _spark.Range(1).Map(_ => new GenericRow([1L, 2L]), Numbers).Collect());
        var missing = Assert.Throws<EngineException>(
            () => _spark.Range(1).Map(_ => new GenericRow([null]), Numbers).Collect());

        Assert.EndsWith("has 2 values. Its schema has 1 columns: 'n'.", tooMany.Message);
        Assert.EndsWith("has null in column 'n', which the schema says is never null.", missing.Message);
    }

    [Fact]
    public void A_cancelled_action_ends_the_function()
    {
        using var source = new CancellationTokenSource();
        var frame = _spark.Range(1_000_000_000).Map(
            row =>
            {
                source.Cancel();
                return row;
            },
            Numbers);

        Assert.Throws<OperationCanceledException>(() => frame.Collect(source.Token).ToList());
    }
}
