using System.Globalization;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Results;
using Spark.Gateway.Wire;
using Spark.Types;

namespace Spark.Gateway.Tests.Results;

/// <summary>Values go into the JVM and come back; what Spark itself says about them is asked beside.</summary>
[Trait("Category", "Jvm")]
public class RoundTripTests(RunningSpark spark)
{
    static RoundTripTests() => UserDefinedTypes.Register(new VectorUDT());

    public static TheoryData<string> Types => [.. Samples.Keys];

    private static readonly Dictionary<string, (DataType Type, object?[] Values)> Samples = new()
    {
        ["boolean"] = (KnownTypes.Boolean, [true, false, null]),
        ["byte"] = (KnownTypes.Byte, [sbyte.MinValue, sbyte.MaxValue, null]),
        ["short"] = (KnownTypes.Short, [short.MinValue, short.MaxValue, null]),
        ["int"] = (KnownTypes.Int, [int.MinValue, int.MaxValue, null]),
        ["long"] = (KnownTypes.Long, [long.MinValue, long.MaxValue, null]),
        ["float"] = (KnownTypes.Float, [float.NaN, -0.0f, float.Epsilon, null]),
        ["double"] = (KnownTypes.Double, [double.NaN, -0.0, double.NegativeInfinity, null]),
        ["string"] = (KnownTypes.String, ["", "a\u0000\n😀", null]),
        ["binary"] = (KnownTypes.Binary, [Array.Empty<byte>(), new byte[] { 0, 255 }, null]),
        ["date"] = (KnownTypes.Date, [-719162, 2932896, null]),
        ["timestamp"] = (KnownTypes.Timestamp, [-62135596800000000L, 253402300799999999L, null]),
        ["timestamp_ntz"] = (KnownTypes.TimestampNtz, [-1L, 1L, null]),
        ["year to month"] = (KnownTypes.YearMonthInterval, [-14, 0, null]),
        ["day to second"] = (KnownTypes.DayTimeInterval, [-1L, long.MaxValue, null]),
        ["interval"] = (KnownTypes.CalendarInterval,
            [new CalendarInterval(-14, 3, -1), new CalendarInterval(0, 0, 86_400_000_001), null]),
        ["void"] = (KnownTypes.Null, [null, null]),
        ["decimal(10,2)"] = (new DecimalType(10, 2), [new DecimalValue(-1, 2), new DecimalValue(12345, 2), null]),
        ["decimal(38,10)"] = (new DecimalType(38, 10),
            [new DecimalValue(Int128.Parse(new string('9', 38), CultureInfo.InvariantCulture), 10), null]),
        ["array"] = (KnownTypes.ArrayOf(KnownTypes.String),
            [new object?[] { "a", null }, Array.Empty<object?>(), null]),
        ["array of array"] = (KnownTypes.ArrayOf(KnownTypes.ArrayOf(KnownTypes.Int)),
            [new object?[] { new object?[] { 1, null }, null, Array.Empty<object?>() }, null]),
        ["map"] = (new MapType(KnownTypes.String, KnownTypes.Double),
            [new KeyValuePair<object, object?>[] { new("b", 1.5), new("a", null) }, null]),
        ["struct"] = (KnownTypes.StructOf(
            new StructField("x", KnownTypes.Int), new StructField("x", KnownTypes.String)),
            [new object?[] { 1, "a" }, new object?[] { null, null }, null]),
        ["array of interval"] = (KnownTypes.ArrayOf(KnownTypes.StructOf(
            new StructField("it's", KnownTypes.CalendarInterval))),
            [new object?[] { new object?[] { new CalendarInterval(1, 2, 3) }, null }, null]),
        ["map of interval"] = (new MapType(KnownTypes.Int, KnownTypes.CalendarInterval),
            [new KeyValuePair<object, object?>[] { new(1, new CalendarInterval(1, 2, 3)), new(2, null) }, null]),
        ["vector"] = (new VectorUDT(),
            [
                VectorUDT.ToInternal(new DenseVector([1, double.NaN])),
                VectorUDT.ToInternal(new SparseVector(5, [1, 3], [0.5, -2])),
                null,
            ]),
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Values_of_every_type_return_as_they_went(string name)
    {
        var (type, values) = Samples[name];
        var schema = new StructType([new StructField("v", type), new StructField("v", KnownTypes.Int)]);
        var rows = values.Select((value, i) => new object?[] { value, i }).ToArray();

        using var frame = LocalFrames.Create(spark.Application.Session, schema, rows);
        var back = FrameRows.Of(frame, [type, KnownTypes.Int]);

        using var types = frame.Call("schema");
        Assert.Equal(schema.Json, ((StructType)JsonTypes.Parse(types.Call<string>("json"))).Json);
        Assert.Equal(FrameRows.Texts(rows), FrameRows.Texts(back));
    }

    [Fact]
    public void Many_rows_of_several_partitions_keep_their_order()
    {
        using var range = spark.Application.Session.Call("range", 0L, 100_000L, 1L, 7);

        var rows = FrameRows.Of(range, [KnownTypes.Long]);

        Assert.Equal(Enumerable.Range(0, 100_000).Select(i => (long)i), rows.Select(row => (long)row[0]!));
    }

    [Fact]
    public void Rows_over_the_memory_limit_pass_through_a_file()
    {
        using var range = spark.Application.Session.Call("range", 0L, 50_000L, 1L, 3);

        using var spool = FrameReader.Receive(range, [KnownTypes.Long], _ => { }, memoryLimit: 100_000);
        var isOnDisk = spool.IsOnDisk;
        var rows = FrameRows.Of(spool, [KnownTypes.Long]);

        Assert.True(isOnDisk);
        Assert.Equal(Enumerable.Range(0, 50_000).Select(i => (long)i), rows.Select(row => (long)row[0]!));
    }

    [Fact]
    public void Rows_of_the_program_are_sent_once()
    {
        var sent = new SentRows(spark.Application.Session);
        object?[][] rows = [[1], [2]];
        static StructType Named(string name) => new([new StructField(name, KnownTypes.Int)]);

        using var first = sent.Frame(Named("a"), rows);
        using var second = sent.Frame(Named("b"), rows);
        using var other = sent.Frame(Named("a"), [[1], [2]]);

        Assert.Equal(Leaf(first), Leaf(second));
        Assert.NotEqual(Leaf(first), Leaf(other));
        Assert.Equal("b", spark.Java.ReadStrings(second.Call("columns")).Single());

        int Leaf(JavaObject frame)
        {
            using var execution = frame.Call("queryExecution");
            using var plan = execution.Call("analyzed");
            using var leaves = plan.Call("collectLeaves");
            using var leaf = leaves.Call("head");
            return spark.Java.Static<int>("java.lang.System", "identityHashCode", leaf);
        }
    }

    [Fact]
    public void Many_rows_of_the_program_keep_their_order()
    {
        var rows = Enumerable.Range(0, 200_000).Select(i => new object?[] { (long)i, $"text {i}" }).ToArray();
        var schema = new StructType([new StructField("i", KnownTypes.Long), new StructField("s", KnownTypes.String)]);

        using var frame = LocalFrames.Create(spark.Application.Session, schema, rows);
        using var rdd = frame.Call("rdd");

        Assert.Equal(4, rdd.Call<int>("getNumPartitions"));
        Assert.Equal(
            FrameRows.Texts(rows), FrameRows.Texts(FrameRows.Of(frame, [KnownTypes.Long, KnownTypes.String])));
    }

    [Fact]
    public void An_empty_frame_has_no_rows()
    {
        using var range = spark.Application.Session.Call("range", 0L);
        using var local = LocalFrames.Create(
            spark.Application.Session, new StructType([new StructField("a", KnownTypes.String)]), []);

        Assert.Empty(FrameRows.Of(range, [KnownTypes.Long]));
        Assert.Empty(FrameRows.Of(local, [KnownTypes.String]));
    }
}
