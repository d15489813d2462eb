using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Gateway.Tests.Workers;

[Trait("Category", "Jvm")]
public sealed class UdfTests(RunningSpark running) : IDisposable
{
    private static readonly StructType Numbers = new([new StructField("n", new LongType(), isNullable: false)]);

    private readonly SparkSession _spark = running.NewSession();

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void Functions_run_in_this_process_and_keep_their_names()
    {
        var factor = 3L;
        _spark.Udf().Register<long, long>("Scaled", x => x * factor);

        var frame = _spark.Range(0, 50_000, 1, 4).Select(
            Expr("scaled(id)"), Udf<long, string>(x => $"<{x}>")(Col("id")), Udf(() => Environment.ProcessId)());

        Assert.Equal(["Scaled(id)", "<lambda>(id)", "<lambda>()"], frame.Columns());
        Assert.Equal(
            3L * 49_999 * 50_000 / 2, frame.Agg(Sum("Scaled(id)")).Collect().Single().GetAs<long>(0));
        Assert.Equal([0L, "<0>", Environment.ProcessId], frame.Head().Values);
    }

    [Fact]
    public void Every_kind_of_value_goes_in_and_out()
    {
        var frame = _spark.Sql(
            """
            SELECT true AS b, 1Y AS y, 2S AS s, 3 AS i, 4L AS l, 1.5F AS f, 2.5D AS d, 12.34BD AS m, 'x€' AS t,
              X'0102' AS x, DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 12:00:00' AS at, array(1, null) AS a,
              map('k', 1) AS p, named_struct('n', 5, 'm', array(map('a', 1.5D))) AS r
            UNION ALL SELECT null, null, null, null, null, null, null, null, null, null, null, null, null, null, null
            """);
        var columns = new[]
        {
            Udf<bool?, bool?>(x => !x)(Col("b")),
            Udf<sbyte?, sbyte?>(x => (sbyte?)-x)(Col("y")),
            Udf<short?, short?>(x => (short?)(x + 1))(Col("s")),
            Udf<int, int>(x => x + 1)(Col("i")),
            Udf<long?, long?>(x => x + 1)(Col("l")),
            Udf<float, float>(x => x * 2)(Col("f")),
            Udf<double?, double?>(x => x * 2)(Col("d")),
            Udf<decimal?, decimal?>(x => x * 2)(Col("m")),
            Udf<string, string>(x => x + "y")(Col("t")),
            Udf<byte[]?, byte[]?>(x => x is null ? null : [.. x, 3])(Col("x")),
            Udf<Date?, Date?>(x => x is null ? null : new Date(x.ToDateTime().AddDays(1)))(Col("day")),
            Udf<DateTime?, DateTime?>(x => x?.AddHours(1))(Col("at")),
            Udf<int?[]?, List<int?>?>(x => x is null ? null : [.. x, 3])(Col("a")),
            Udf<IDictionary<string, int>?, Dictionary<string, int>?>(
                x => x?.ToDictionary(e => e.Key + "2", e => e.Value + 1))(Col("p")),
            Udf<Row?>(
                x => x is null ? null! : new GenericRow(x.Values),
                (StructType)frame.Schema().Fields.Single(field => field.Name == "r").DataType)(Col("r")),
        };

        var rows = frame.Select(columns).Collect().ToArray();

        var row = rows[0];
        Assert.Equal(new object[] { false, (sbyte)-1, (short)3, 4, 5L, 3.0f, 5.0, 24.68m, "x€y" }, row.Values[..9]);
        Assert.Equal(new byte[] { 1, 2, 3 }, row.GetAs<byte[]>(9));
        Assert.Equal(new Date(2024, 3, 1), row.Get(10));
        Assert.Equal(new Timestamp(2024, 2, 29, 13, 0, 0, 0), row.Get(11));
        Assert.Equal([1, null, 3], row.GetAs<int?[]>(12));
        Assert.Equal(2, row.GetAs<Dictionary<string, int>>(13)["k2"]);
        Assert.Equal(5, row.GetAs<Row>(14).GetAs<int>("n"));
        Assert.Equal("y", rows[1].Get(8));
        Assert.All(rows[1].Values.Where((_, i) => i != 8), Assert.Null);
    }

    [Fact]
    public void Functions_stand_in_filters_groups_joins_and_in_one_another()
    {
        _spark.Udf().Register<long, bool>("is_even", x => x % 2 == 0);
        _spark.Udf().Register<long, long>("last_digit", x => x % 10);
        _spark.Range(100).CreateOrReplaceTempView("numbers");

        var rows = _spark.Sql(
            """
            SELECT last_digit(last_digit(id) * 2) AS d, count(*) AS n FROM numbers WHERE is_even(id)
            GROUP BY last_digit(last_digit(id) * 2) ORDER BY d DESC
            """).Collect().Select(row => row.ToString());
        var joined = _spark.Sql(
            "SELECT count(*) FROM numbers a JOIN numbers b ON last_digit(a.id) = b.id").Collect().Single();

        Assert.Equal(["[8,10]", "[6,10]", "[4,10]", "[2,10]", "[0,10]"], rows);
        Assert.Equal(100L, joined.Get(0));
    }

    [Fact]
    public void Rows_and_partitions_go_through_functions()
    {
        var sums = _spark.Range(0, 100, 1, 2)
            .MapPartitions(rows => [new GenericRow([rows.Sum(row => row.GetAs<long>(0))])], Numbers);
        var twice = sums.Map(row => new GenericRow([row.GetAs<long>("n") * 2]), Numbers);

        Assert.Equal([2450L, 7450L], twice.Collect().Select(row => row.Get(0)));
        Assert.Equal(
            3, _spark.Range(10).Filter(row => row.GetAs<long>(0) > 6).Count());
    }

    [Fact]
    public void Only_the_rows_that_are_taken_are_waited_for()
    {
        var rows = _spark.Range(0, 1_000_000, 1, 4).Map(row => row, Numbers).Take(3);

        Assert.Equal([0L, 1L, 2L], rows.Select(row => row.Get(0)));
    }

    [Fact]
    public void A_function_that_throws_ends_the_action_with_its_name_and_exception()
    {
        _spark.Udf().Register<long, long>("inverse", x => 100 / (x - 3));

        var failure = Assert.Throws<EngineException>(() => _spark.Range(10).SelectExpr("inverse(id)").Collect());

        Assert.StartsWith(
            "Function 'inverse' failed with DivideByZeroException: Attempted to divide by zero. (", failure.Message);
        Assert.Equal("FAILED_EXECUTE_UDF", failure.ErrorClass);
        Assert.Contains(nameof(A_function_that_throws_ends_the_action_with_its_name_and_exception),
            failure.InnerException!.StackTrace);
        Assert.StartsWith("System.DivideByZeroException", failure.InnerException.Message);
        Assert.Contains("PythonException", failure.JavaStack);
    }

    [Fact]
    public void A_cancelled_action_ends_the_function()
    {
        using var source = new CancellationTokenSource();
        source.CancelAfter(TimeSpan.FromSeconds(2));
        var frame = _spark.Range(0, 1_000_000_000_000, 1, 2).Map(row => row, Numbers).Filter("n < 0");

        Assert.ThrowsAny<OperationCanceledException>(() => frame.Collect(source.Token).ToList());
    }

    [Fact]
    public void More_than_a_megabyte_of_captured_values_is_broadcast()
    {
        var table = Enumerable.Range(0, 500_000).Select(i => i * 7).ToArray();
        var look = Udf<long, int>(x => table[x]);

        Assert.Equal([0, 7, 14], _spark.Range(3).Select(look(Col("id"))).Collect().Select(row => row.Get(0)));
    }

    [Fact]
    public void What_cannot_travel_is_refused_before_any_work()
    {
        using var open = new MemoryStream();

        var failure = Assert.ThrowsAny<NotSupportedException>(
            () => _spark.Range(3).Select(Udf<long, long>(x => x + open.Length)(Col("id"))).Collect());

        Assert.StartsWith("The function captures 'open': A 'MemoryStream' is a stream", failure.Message);
        Assert.StartsWith(
            "'a column of type 'interval' in the C# function '<lambda>'' is not supported by engine 'spark'.",
            Assert.Throws<UnsupportedByEngineException>(
                () => _spark.Sql("SELECT make_interval(1, 2) AS i").Map(row => row, Numbers).Collect()).Message);
    }
}
