using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Tests.Sql;

public class CreateDataFrameTests
{
    private readonly SparkSession _session = LocalEngine.Session();

    [Fact]
    public void Plain_values_are_a_column_named_1()
    {
        Assert.Equal("[_1: int]", _session.CreateDataFrame([1, 2]).ToString());
        Assert.False(_session.CreateDataFrame([1, 2]).Schema().Fields[0].IsNullable);
        Assert.True(_session.CreateDataFrame(new int?[] { 1, null }).Schema().Fields[0].IsNullable);
        Assert.True(_session.CreateDataFrame(["a"]).Schema().Fields[0].IsNullable);
        Assert.Equal("[_1: date]", _session.CreateDataFrame([new Date(2024, 1, 1)]).ToString());
    }

    [Fact]
    public void What_goes_in_comes_out()
    {
        var schema = new StructType(
        [
            new StructField("d", new DecimalType(10, 2)), new StructField("t", new TimestampType()),
            new StructField("day", new DateType()),
        ]);
        object[] values = [1.25m, new Timestamp(2024, 1, 2, 3, 4, 5, 6), new Date(1969, 12, 31)];

        var row = _session.CreateDataFrame([new GenericRow(values)], schema).Collect().Single();

        Assert.Equal(values, row.Values);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_named_with_its_column() => Assert.Equal(
        "'x' of C# type 'String' does not fit column 'n' of type 'integer'. Give a value of the column's type, or "
        + "change "
        + "the schema.",
        Assert.Throws<ArgumentException>(() => _session.CreateDataFrame(
            [new GenericRow(["x"])], new StructType([new StructField("n", new IntegerType())]))).Message);

    [Fact]
    public void Null_where_the_schema_forbids_it_is_refused() => Assert.Equal(
        "Row 1 has null in column 'n', which the schema says is never null.",
        Assert.Throws<ArgumentException>(() => _session.CreateDataFrame(
            [new GenericRow([null])], new StructType([new StructField("n", new IntegerType(), false)]))).Message);
}
