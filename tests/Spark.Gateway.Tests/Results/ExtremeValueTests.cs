using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Gateway.Tests.Results;

/// <summary>Values and shapes at the edge, through the public API on a running Spark.</summary>
[Trait("Category", "Jvm")]
public class ExtremeValueTests(RunningSpark running)
{
    private const int ManyColumns = 10_000;

    /// <summary>First, middle and last code point of each of the 17 planes, surrogates left out.</summary>
    public static string EveryPlane { get; } = string.Concat(
        from plane in Enumerable.Range(0, 17)
        from place in new[] { 0x0001, 0x1234, 0xFFFF }
        select char.ConvertFromUtf32((plane << 16) + place));

    [Fact]
    public void Ten_thousand_columns_come_and_go()
    {
        using var spark = running.NewSession();
        var columns = Enumerable.Range(0, ManyColumns)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"id + {i} AS c{i}"))
            .ToArray();

        var row = spark.Range(7, 8).SelectExpr(columns).Collect().Single();

        Assert.Equal(Enumerable.Range(7, ManyColumns).Select(i => (object)(long)i), row.Values);
    }

    [Fact]
    public void Ten_thousand_columns_of_the_program_arrive()
    {
        using var spark = running.NewSession();
        var values = Enumerable.Range(0, ManyColumns).Select(i => (object)i).ToArray();
        var schema = new StructType(Enumerable.Range(0, ManyColumns)
            .Select(i => new StructField(string.Create(CultureInfo.InvariantCulture, $"c{i}"), new IntegerType())));
        var frame = spark.CreateDataFrame([new GenericRow(values), new GenericRow(values)], schema);

        var total = frame.Filter("c9999 = 9999").SelectExpr("c1 + c9999 AS s").Collect();

        Assert.Equal([10_000, 10_000], total.Select(row => row.GetAs<int>("s")));
    }

    [Fact]
    public void Text_of_every_plane_passes_as_row_literal_and_name()
    {
        using var spark = running.NewSession();
        var plain = EveryPlane.Replace("\uFFFF", "\uFFFD", StringComparison.Ordinal);
        var frame = spark.CreateDataFrame(
            [new GenericRow([EveryPlane])], new StructType([new StructField("s", new StringType())]));

        var row = frame
            .WithColumn("literal", Functions.Lit(EveryPlane))
            .WithColumn(plain, Functions.Expr("length(s)"))
            .WithColumn("same", Functions.Expr("s = literal"))
            .WithColumn("bytes", Functions.Expr("octet_length(s)"))
            .Collect()
            .Single();

        Assert.Equal(EveryPlane, row.GetAs<string>("s"));
        Assert.Equal(EveryPlane, row.GetAs<string>("literal"));
        Assert.Equal(17 * 3, row.GetAs<int>(plain));
        Assert.True(row.GetAs<bool>("same"));
        Assert.Equal(Encoding.UTF8.GetByteCount(EveryPlane), row.GetAs<int>("bytes"));
    }

    [Fact]
    public void Nulls_of_every_type_stay_nulls_everywhere()
    {
        using var spark = running.NewSession();
        DataType[] types =
        [
            KnownTypes.Boolean, KnownTypes.Byte, KnownTypes.Short, KnownTypes.Int, KnownTypes.Long, KnownTypes.Float,
            KnownTypes.Double, KnownTypes.String, KnownTypes.Binary, KnownTypes.Date, KnownTypes.Timestamp,
            KnownTypes.TimestampNtz, new DecimalType(38, 18), KnownTypes.ArrayOf(KnownTypes.Int),
            KnownTypes.StructOf(new StructField("x", KnownTypes.String)),
        ];
        var schema = new StructType(types.Select((type, i) => new StructField($"c{i}", type)));
        var nulls = new GenericRow(new object?[types.Length]!);
        var frame = spark.CreateDataFrame([nulls, nulls], schema);
        var names = schema.Fields.Select(field => field.Name).ToArray();

        Assert.All(frame.Collect(), row => Assert.All(row.Values, Assert.Null));
        Assert.Equal(1, frame.Distinct().Count());
        Assert.All(frame.OrderBy(names[0], names[1..]).Collect(), row => Assert.All(row.Values, Assert.Null));
        Assert.Equal(0, frame.Na().Drop("all").Count());
        Assert.Equal(0, frame.As("l").Join(frame.As("r"), Functions.Expr("l.c4 = r.c4"), "inner").Count());
        var counts = frame.SelectExpr(names.Select(name => $"count({name}) AS {name}").ToArray()).Collect().Single();
        Assert.All(counts.Values, count => Assert.Equal(0L, count));
    }

    [Fact]
    public void Decimals_of_38_digits_are_exact_as_rows_literals_and_sums()
    {
        using var spark = running.NewSession();
        const string Largest = "99999999999999999999.999999999999999999";
        const string LargestWhole = "99999999999999999999999999999999999999";

        var row = spark.Sql(
            $"""
            SELECT CAST(d AS STRING) AS d, CAST({LargestWhole}BD - 1BD AS STRING) AS less,
                   CAST(-d AS STRING) AS negative, CAST(s AS STRING) AS s
            FROM (SELECT {Largest}BD AS d, sum(x) AS s
                  FROM VALUES (12345678901234567890.000000000000000001BD), (-0.000000000000000001BD) AS t(x))
            """).Collect().Single();

        Assert.Equal(Largest, row.GetAs<string>("d"));
        Assert.Equal(LargestWhole[..^1] + "8", row.GetAs<string>("less"));
        Assert.Equal("-" + Largest, row.GetAs<string>("negative"));
        Assert.Equal("12345678901234567890.000000000000000000", row.GetAs<string>("s"));
    }

    [Theory]
    [InlineData("UTC", "2024-03-31 01:30:00", "1900-01-01 00:00:00.000001")]
    [InlineData("Europe/Berlin", "2024-03-31 03:30:00", "1900-01-01 01:00:00.000001")]
    [InlineData("America/New_York", "2024-03-30 21:30:00", "1899-12-31 19:00:00.000001")]
    [InlineData("Asia/Kolkata", "2024-03-31 07:00:00", "1900-01-01 05:21:10.000001")]
    [InlineData("Pacific/Apia", "2024-03-31 14:30:00", "1899-12-31 12:33:04.000001")]
    public void Instants_stay_what_they_are_in_every_zone(string zone, string recent, string old)
    {
        using var spark = running.NewSession(("spark.sql.session.timeZone", zone));
        long[] instants = [1_711_848_600_000_000, -2_208_988_799_999_999];
        var frame = spark.Sql(
            $"SELECT timestamp_micros(m) AS t, m FROM VALUES ({instants[0]}L), ({instants[1]}L) AS v(m)");

        var there = frame.Collect().ToArray();
        var again = spark.CreateDataFrame(there, frame.Schema()).SelectExpr(
            "CAST(t AS STRING) AS text",
            "unix_micros(t) = m AS same",
            "CAST(CAST(t AS STRING) AS TIMESTAMP) = t AS back");

        Assert.Equal([recent, old], again.Collect().Select(row => row.GetAs<string>("text")));
        Assert.All(again.Collect(), row => Assert.True(row.GetAs<bool>("same")));
        Assert.All(again.Collect(), row => Assert.True(row.GetAs<bool>("back")));
    }
}
