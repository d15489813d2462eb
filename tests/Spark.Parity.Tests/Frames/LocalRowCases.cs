using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Spark.Parity.Tests.Frames;

/// <summary>Rows of the program.</summary>
internal static class LocalRowCases
{
    private static readonly StructType Wide = new(
    [
        new StructField("id", new LongType(), false),
        new StructField("name", new StringType()),
        new StructField("score", new DoubleType()),
        new StructField("tags", new ArrayType(new StringType())),
        new StructField("sizes", new MapType(new StringType(), new IntegerType())),
        new StructField("at", new TimestampType()),
        new StructField("price", new DecimalType(10, 2)),
    ]);

    public static FrameCase[] All { get; } =
    [
        new(
            "a few rows keep every kind of value",
            spark => spark.CreateDataFrame(Rows(3), Wide),
            """
            id bigint
            | name string
            | score double
            | tags array<string>
            | sizes map<string,int>
            | at timestamp
            | price decimal(10,2)
            0 | "row 0" | 0.0 | ["x",null,"0"] | map<"a"=0> | ts:2024-02-29T12:00:00.000000Z | decimal:0.00
            1 | null | 0.25 | [] | map<"a"=1> | ts:2024-02-29T12:01:00.000000Z | decimal:1.25
            2 | "row 2" | NaN | ["x",null,"2"] | map<"a"=2> | ts:2024-02-29T12:02:00.000000Z | decimal:2.50
            """),
        new(
            "many rows keep every kind of value and their order",
            spark => spark.CreateDataFrame(Rows(500), Wide).Filter("id % 100 = 7"),
            """
            id bigint
            | name string
            | score double
            | tags array<string>
            | sizes map<string,int>
            | at timestamp
            | price decimal(10,2)
            7 | null | 1.75 | [] | map<"a"=7> | ts:2024-02-29T12:07:00.000000Z | decimal:8.75
            107 | "row 107" | NaN | [] | map<"a"=107> | ts:2024-02-29T13:47:00.000000Z | decimal:133.75
            207 | "row 207" | 51.75 | [] | map<"a"=207> | ts:2024-02-29T15:27:00.000000Z | decimal:258.75
            307 | null | 76.75 | [] | map<"a"=307> | ts:2024-02-29T17:07:00.000000Z | decimal:383.75
            407 | "row 407" | NaN | [] | map<"a"=407> | ts:2024-02-29T18:47:00.000000Z | decimal:508.75
            """),
        new(
            "no rows keep their columns",
            spark => spark.CreateDataFrame(new List<GenericRow>(), Wide).Select("name", "tags"),
            """
            name string | tags array<string>
            """),
        new(
            "many rows of one column can be summed",
            spark => spark.CreateDataFrame(Enumerable.Range(1, 1000)).Agg(Sum("_1").As("total"), Count("_1").As("n")),
            """
            total bigint | n bigint
            500500 | 1000
            """),
        new(
            "text keeps quotes, escapes, control characters and what looks like a variable",
            spark => spark.CreateDataFrame(new string?[]
            {
                "it's \"so\"", "a\\b\\n", "tab\there", "line\nbreak", "nul\0", "${spark.master} $x",
                "ünïcödé 😀", "", null,
            }).Select(Col("_1"), Length(Col("_1")).As("n")),
            """
            _1 string | n int
            "it's "so"" | 9
            "a\b\n" | 5
            "tab\u0009here" | 8
            "line\u000abreak" | 10
            "nul\u0000" | 4
            "${spark.master} $x" | 18
            "ünïcödé 😀" | 9
            "" | 0
            null | null
            """),
        new(
            "names of columns may be of any kind",
            spark => spark.CreateDataFrame([1, 2]).ToDF("a b`c.d").WithColumn("SELECT", Col("`a b``c.d`") + 1),
            """
            a b`c.d int | SELECT int
            1 | 2
            2 | 3
            """),
    ];

    private static IEnumerable<GenericRow> Rows(int count) => Enumerable.Range(0, count).Select(i => new GenericRow(
    [
        (long)i,
        i % 3 == 1 ? null : $"row {i}",
        i % 3 == 2 ? double.NaN : i / 4.0,
        i % 2 == 0 ? ["x", null, $"{i}"] : (string?[])[],
        new Dictionary<string, int> { ["a"] = i },
        new Timestamp(new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc).AddMinutes(i)),
        i * 1.25m,
    ]));
}
