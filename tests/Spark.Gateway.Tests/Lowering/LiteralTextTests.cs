using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Lowering;
using Spark.Types;

namespace Spark.Gateway.Tests.Lowering;

public class LiteralTextTests
{
    private const long Hour = 3_600_000_000;

    public static TheoryData<string, object?, DataType> Values => new()
    {
        { "NULL", null, KnownTypes.Null },
        { "CAST(NULL AS ARRAY<INT>)", null, new ArrayType(KnownTypes.Int) },
        { "-9223372036854775808L", long.MinValue, KnownTypes.Long },
        { "-128Y", sbyte.MinValue, KnownTypes.Byte },
        { "-0D", -0.0, KnownTypes.Double },
        { "5E-324D", double.Epsilon, KnownTypes.Double },
        { "CAST('NaN' AS DOUBLE)", double.NaN, KnownTypes.Double },
        { "CAST('-Infinity' AS DOUBLE)", double.NegativeInfinity, KnownTypes.Double },
        { "0.1F", 0.1f, KnownTypes.Float },
        { "CAST(3.4028234663852886E+38D AS FLOAT)", float.MaxValue, KnownTypes.Float },
        { "1.50BD", new DecimalValue(150, 2), new DecimalType(3, 2) },
        { "CAST(1.50BD AS DECIMAL(10, 2))", new DecimalValue(150, 2), new DecimalType(10, 2) },
        { @"'it\'s \\ \u000a \u0024{x} $y'", "it's \\ \n ${x} $y", KnownTypes.String },
        { "X'00FF'", new byte[] { 0, 255 }, KnownTypes.Binary },
        { "DATE'1582-10-10'", -141432, KnownTypes.Date },
        { "date_from_unix_date(2932897)", 2932897, KnownTypes.Date },
        { "TIMESTAMP_LTZ'1969-12-31 23:59:59.999999Z'", -1L, KnownTypes.Timestamp },
        { "timestamp_micros(-9223372036854775808L)", long.MinValue, KnownTypes.Timestamp },
        { "TIMESTAMP_NTZ'1970-01-01 01:00:00.000000'", Hour, KnownTypes.TimestampNtz },
        { "INTERVAL '-1-2' YEAR TO MONTH", -14, KnownTypes.YearMonthInterval },
        { "CAST(INTERVAL '0-7' YEAR TO MONTH AS INTERVAL MONTH)", 7, new YearMonthIntervalType(1, 1) },
        { "INTERVAL '-1 01:00:00.000001' DAY TO SECOND", (-25 * Hour) - 1, KnownTypes.DayTimeInterval },
        {
            "make_interval(0, 1, 0, -2, 3, 0, 0.000004BD)",
            new CalendarInterval(1, -2, (3 * Hour) + 4),
            KnownTypes.CalendarInterval
        },
        { "array(1, CAST(NULL AS INT))", new object?[] { 1, null }, new ArrayType(KnownTypes.Int) },
        { "CAST(array() AS ARRAY<INT>)", Array.Empty<object?>(), new ArrayType(KnownTypes.Int) },
        {
            "map('k', 1)",
            new[] { KeyValuePair.Create<object, object?>("k", 1) },
            new MapType(KnownTypes.String, KnownTypes.Int)
        },
        {
            "named_struct('a b', true)",
            new object?[] { true },
            new StructType([new StructField("a b", KnownTypes.Boolean)])
        },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Constants_keep_value_and_type(string text, object? value, DataType type) =>
        Assert.Equal(text, LiteralText.Of(value, type).Text);

    [Fact]
    public void Types_say_which_timestamp_they_mean() => Assert.Equal(
        "STRUCT<`a``b`: TIMESTAMP_LTZ, `c`: MAP<STRING, DECIMAL(5, 2)>>",
        TypeText.Of(new StructType(
        [
            new StructField("a`b", KnownTypes.Timestamp),
            new StructField("c", new MapType(KnownTypes.String, new DecimalType(5, 2))),
        ])));
}
