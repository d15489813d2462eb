using Microsoft.Spark.Sql.Types;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Tests.Types;

public class TypeTextTests
{
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(1e-4, "1.0E-4")]
    [InlineData(0.001, "0.001")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(double.Epsilon, "4.9E-324")]
    public void Doubles_are_written_as_Java_writes_them(double value, string text) =>
        Assert.Equal(text, JavaNumbers.ToText(value));

    [Fact]
    public void A_schema_survives_its_JSON_and_DDL()
    {
        var schema = SqlParser.ParseSchema(
            "id INT NOT NULL, m MAP<STRING, ARRAY<DECIMAL(5,2)>>, s STRUCT<`a b`: DATE>");

        Assert.Equal(
            "id INT NOT NULL,m MAP<STRING, ARRAY<DECIMAL(5,2)>>,s STRUCT<`a b`: DATE>", SqlTypeNames.ToDdl(schema));
        Assert.Equal(schema.Json, JsonTypes.Parse(schema.Json).Json);
    }

    [Theory]
    [InlineData("2024-02-29", 19782)]
    [InlineData("2024", 19723)]
    [InlineData("2024-3", 19783)]
    [InlineData("2024-02-29T12:00", 19782)]
    [InlineData("0001-01-01", -719162)]
    [InlineData("2024-02-30", null)]
    [InlineData("24-02-29", null)]
    public void Dates_are_read_as_casts_read_them(string text, int? days) =>
        Assert.Equal(days, DateTimeText.ParseDate(text));

    [Theory]
    [InlineData("2024-03-10 02:30:00", "2024-03-10 07:30:00")]
    [InlineData("2024-11-03 01:30:00", "2024-11-03 05:30:00")]
    [InlineData("2024-01-05T10:00:00.5Z", "2024-01-05 10:00:00.5")]
    [InlineData("2024-01-05 10:00 +02:00", "2024-01-05 08:00:00")]
    public void Timestamps_take_the_zone_when_they_name_none(string text, string utc)
    {
        var zone = CivilTime.FindZone("America/New_York")!;

        Assert.Equal(utc, DateTimeFormat.Timestamp(DateTimeText.ParseTimestamp(text, zone)!.Value, TimeZoneInfo.Utc));
    }

    [Fact]
    public void Types_compare_by_their_readable_form()
    {
        Assert.Equal(
            new ArrayType(new IntegerType(), containsNull: true),
            new ArrayType(new IntegerType(), containsNull: false));
        Assert.Equal("array<integer>", new ArrayType(new IntegerType()).SimpleString);
    }
}
