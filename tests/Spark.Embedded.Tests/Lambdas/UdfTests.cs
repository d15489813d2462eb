using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Embedded.Tests.Lambdas;

public sealed class UdfTests : IDisposable
{
    private readonly SparkSession _spark = EmbeddedSessions.New();

    public void Dispose() => _spark.Dispose();

    [Fact]
    public void A_function_of_one_column_runs_for_every_row()
    {
        var twice = Udf<long, long>(x => x * 2);

        var rows = _spark.Range(5000).Select(twice(Col("id"))).Agg(Sum("<lambda>(id)")).Lines();

        Assert.Equal(["24995000"], rows);
    }

    [Fact]
    public void Columns_are_named_after_the_function_and_its_arguments()
    {
        static int Twice(int x) => x * 2;
        _spark.Udf().Register<string, int>("Length", text => text.Length);

        var frame = _spark.Sql("SELECT 'abc' AS a, 2 AS b")
            .Select(Udf<int, int>(Twice)(Col("b") + Lit(1)), Expr("length(a)"), Udf<int, int>(x => x)(Col("b")));

        Assert.Equal(["Twice((b + 1))", "Length(a)", "<lambda>(b)"], frame.Columns());
        Assert.Equal(["6,3,2"], frame.Lines());
    }

    [Fact]
    public void NULL_reaches_types_that_have_null_and_skips_the_others()
    {
        var calls = 0;
        var length = Udf<string?, int>(text => text?.Length ?? -1);
        var next = Udf<int, int>(x =>
        {
            Interlocked.Increment(ref calls);
            return x + 1;
        });
        var orNothing = Udf<int?, int?>(x => x is null ? 0 : x > 1 ? null : x);

        var rows = _spark.Sql("SELECT * FROM VALUES ('ab', 1), (NULL, NULL), ('c', 2) AS t(s, n)")
            .Select(length(Col("s")), next(Col("n")), orNothing(Col("n")))
            .Lines();

        Assert.Equal(["2,2,1", "-1,NULL,0", "1,3,NULL"], rows);
        Assert.Equal(2, calls);
    }

    [Fact]
    public void Functions_take_up_to_ten_arguments_and_none()
    {
        var none = Udf(() => 7);
        var ten = Udf<int, int, int, int, int, int, int, int, int, int, int>(
            (a, b, c, d, e, f, g, h, i, j) => a + b + c + d + e + f + g + h + i + j);
        var one = Lit(1);

        var rows = _spark.Range(2)
            .Select(none(), ten(one, one, one, one, one, one, one, one, one, one))
            .Lines();

        Assert.Equal(["7,10", "7,10"], rows);
    }

    [Fact]
    public void Every_kind_of_value_goes_in_and_out()
    {
        var frame = _spark.Sql(
            """
            SELECT true AS b, 1Y AS y, 2S AS s, 3 AS i, 4L AS l, 1.5F AS f, 2.5D AS d, 12.34BD AS m, 'x' AS t,
              X'0102' AS x, DATE '2024-02-29' AS day, TIMESTAMP '2024-02-29 12:00:00' AS at, array(1, 2) AS a,
              map('k', 1) AS p, named_struct('n', 5) AS r
            """);
        var row = frame.Select(
            Udf<bool, bool>(x => !x)(Col("b")),
            Udf<sbyte, sbyte>(x => (sbyte)-x)(Col("y")),
            Udf<short, short>(x => (short)(x + 1))(Col("s")),
            Udf<int, int>(x => x + 1)(Col("i")),
            Udf<long, long>(x => x + 1)(Col("l")),
            Udf<float, float>(x => x * 2)(Col("f")),
            Udf<double, double>(x => x * 2)(Col("d")),
            Udf<decimal, decimal>(x => x * 2)(Col("m")),
            Udf<string, string>(x => x + "y")(Col("t")),
            Udf<byte[], byte[]>(x => [.. x, 3])(Col("x")),
            Udf<Date, Date>(x => new Date(x.ToDateTime().AddDays(1)))(Col("day")),
            Udf<DateTime, DateTime>(x => x.AddHours(1))(Col("at")),
            Udf<int[], List<int>>(x => [.. x, 3])(Col("a")),
            Udf<IDictionary<string, int>, Dictionary<string, int>>(
                x => x.ToDictionary(e => e.Key + "2", e => e.Value + 1))(Col("p")),
            Udf<Row, int>(x => x.GetAs<int>("n"))(Col("r"))).Collect().Single();

        Assert.False(row.GetAs<bool>(0));
        Assert.Equal(new object[] { (sbyte)-1, (short)3, 4, 5L, 3.0f, 5.0 }, row.Values[1..7]);
        Assert.Equal(24.68m, row.GetAs<decimal>(7));
        Assert.Equal("xy", row.Get(8));
        Assert.Equal(new byte[] { 1, 2, 3 }, row.GetAs<byte[]>(9));
        Assert.Equal(new Date(2024, 3, 1), row.Get(10));
        Assert.Equal(new Timestamp(2024, 2, 29, 13, 0, 0, 0), row.Get(11));
        Assert.Equal([1, 2, 3], row.GetAs<int[]>(12));
        Assert.Equal(2, row.GetAs<Dictionary<string, int>>(13)["k2"]);
        Assert.Equal(5, row.Get(14));
    }

    [Fact]
    public void A_schema_makes_rows_of_the_result()
    {
        var schema = new StructType(
            [new StructField("head", new StringType()), new StructField("size", new IntegerType())]);
        var split = Udf<string>(text => new GenericRow([text[..1], text.Length]), schema);
        _spark.Udf().Register<string>("split_up", text => new GenericRow([text[..1], text.Length]), schema);

        var frame = _spark.Sql("SELECT 'abc' AS s");

        Assert.Equal(["a,3"], frame.Select(split(Col("s")).As("r")).Select("r.head", "r.size").Lines());
        Assert.Equal(["a,3"], frame.SelectExpr("split_up(s) AS r").Select("r.*").Lines());
    }

    [Fact]
    public void Arguments_are_cast_as_for_functions_of_Spark()
    {
        var half = Udf<double, double>(x => x / 2);

        Assert.Equal(["1.5,1"], _spark.Sql("SELECT 3 AS i, '2' AS s").Select(half(Col("i")), half(Col("s"))).Lines());
    }

    [Fact]
    public void Functions_stand_in_filters_groups_and_sorts()
    {
        _spark.Udf().Register<long, bool>("is_even", x => x % 2 == 0);
        _spark.Udf().Register<long, long>("last_digit", x => x % 10);
        _spark.Range(100).CreateOrReplaceTempView("numbers");

        var rows = _spark.Sql(
            """
            SELECT last_digit(id) AS d, count(*) AS n FROM numbers WHERE is_even(id)
            GROUP BY last_digit(id) ORDER BY last_digit(id) DESC
            """).Lines();

        Assert.Equal(["8,10", "6,10", "4,10", "2,10", "0,10"], rows);
    }

    [Fact]
    public void A_function_that_throws_ends_the_query_with_its_name_and_exception()
    {
        _spark.Udf().Register<long, long>("inverse", x => 100 / (x - 3));

        var failure = Assert.Throws<EngineException>(() => _spark.Range(10).SelectExpr("inverse(id)").Collect());

        Assert.StartsWith(
            "Function 'inverse' failed with DivideByZeroException: Attempted to divide by zero. (", failure.Message);
        Assert.Equal("FAILED_EXECUTE_UDF", failure.ErrorClass);
        Assert.IsType<DivideByZeroException>(failure.InnerException);
    }

    [Fact]
    public void Wrong_arguments_are_refused_when_the_frame_is_built()
    {
        _spark.Udf().Register<int, int>("twice", x => x * 2);
        var frame = _spark.Sql("SELECT 1 AS a, array(1) AS b");

        var count = Assert.Throws<AnalysisException>(() => frame.SelectExpr("twice(a, a)"));
        var type = Assert.Throws<AnalysisException>(() => frame.SelectExpr("twice(b)"));
        var unknown = Assert.Throws<ArgumentException>(() => Udf<int, Stream>(_ => Stream.Null));

        Assert.StartsWith(
            "[WRONG_NUM_ARGS.WITHOUT_SUGGESTION] The `twice` requires 1 parameters but the actual number is 2.",
            count.Message);
        Assert.StartsWith(
            "[DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE] Cannot resolve \"twice(b)\" due to data type mismatch: "
            + "Parameter 1 requires the \"INT\" type, however \"b\" has the type \"ARRAY<INT>\".",
            type.Message);
        Assert.Contains("is of C# type 'System.IO.Stream', which no column holds.", unknown.Message);
    }
}
