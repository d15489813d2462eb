using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Tests.Frames;

public class ShowTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    [Fact]
    public void Cells_are_set_right_and_nulls_spelled_out() => Assert.Equal(
        "+----+-------+\n| age|   name|\n+----+-------+\n|NULL|Michael|\n|  30|   Andy|\n+----+-------+\n"
        + "only showing top 2 rows\n",
        People().ShowText(2, 20, vertical: false));

    [Fact]
    public void Without_truncation_cells_are_set_left() => Assert.Equal(
        "+----+-------+\n|age |name   |\n+----+-------+\n|NULL|Michael|\n+----+-------+\nonly showing top 1 row\n",
        People().ShowText(1, 0, vertical: false));

    [Fact]
    public void Long_cells_end_in_dots_and_headers_stay_whole() => Assert.Equal(
        "+----------+\n|_1        |\n+----------+\n|abcdefg...|\n+----------+\n"
            .Replace("|_1        |", "|        _1|"),
        _session.CreateDataFrame(["abcdefghijk"]).ShowText(20, 10, vertical: false));

    [Fact]
    public void Vertical_rows_are_records() => Assert.Equal(
        "-RECORD 0-------\n age  | NULL    \n name | Michael \nonly showing top 1 row\n",
        People().ShowText(1, 20, vertical: true));

    [Fact]
    public void An_empty_frame_has_a_header_and_vertically_a_sentence()
    {
        var empty = People().Limit(0);

        Assert.Equal("+---+----+\n|age|name|\n+---+----+\n+---+----+\n", empty.ShowText(20, 20, vertical: false));
        Assert.Equal("(0 rows)\n", empty.ShowText(20, 20, vertical: true));
    }

    [Fact]
    public void A_frame_without_columns_is_double_lines() => Assert.Equal(
        "++\n||\n++\n||\n||\n||\n++\n", People().Select().ShowText(20, 20, vertical: false));

    [Fact]
    public void Control_characters_are_shown_as_escapes_and_wide_ones_count_two() => Assert.Equal(
        "+-------+\n|     _1|\n+-------+\n|a\\tb\\nc|\n|   数据|\n+-------+\n",
        _session.CreateDataFrame(["a\tb\nc", "数据"]).ShowText(20, 20, vertical: false));

    [Fact]
    public void Values_of_every_type_have_Sparks_text()
    {
        var schema = new StructType(
        [
            new StructField("d", new DoubleType()), new StructField("m", new DecimalType(10, 2)),
            new StructField("b", new BinaryType()), new StructField("a", new ArrayType(new IntegerType())),
            new StructField("k", new MapType(new StringType(), new IntegerType())),
            new StructField(
                "s", new StructType([new StructField("x", new IntegerType()), new StructField("y", new StringType())])),
            new StructField("t", new TimestampType()), new StructField("day", new DateType()),
        ]);
        var row = new GenericRow(
        [
            1e7, 1.5m, new byte[] { 0x41, 0x0A }, new int?[] { 1, null }, new Dictionary<string, int?> { ["a"] = null },
            new object?[] { 1, "x" }, new Timestamp(2024, 1, 2, 3, 4, 5, 600_000), new Date(2024, 2, 29),
        ]);

        var line = _session.CreateDataFrame([row], schema).ShowText(1, 0, vertical: false).Split('\n')[3];

        Assert.Equal("|1.0E7|1.50|[41 0A]|[1, NULL]|{a -> NULL}|{1, x}|2024-01-02 03:04:05.6|2024-02-29|", line);
    }

    private DataFrame People() => _session.CreateDataFrame(
        [new GenericRow([null, "Michael"]), new GenericRow([30, "Andy"]), new GenericRow([19, "Justin"])],
        new StructType([new StructField("age", new IntegerType()), new StructField("name", new StringType())]));
}
