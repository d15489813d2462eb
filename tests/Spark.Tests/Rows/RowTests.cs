using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Spark.Tests.Rows;

public class RowTests
{
    private static readonly StructType Schema = new(
    [
        new StructField("id", new IntegerType()), new StructField("name", new StringType()),
        new StructField("tags", new ArrayType(new StringType())),
        new StructField("prices", new MapType(new StringType(), new DoubleType())),
    ]);

    private readonly Row _row = LocalEngine.Session()
        .CreateDataFrame(
            [new GenericRow([1, null, new[] { "a", "b" }, new Dictionary<string, double> { ["x"] = 1.5 }])], Schema)
        .First();

    [Fact]
    public void Values_are_read_by_position_and_name()
    {
        Assert.Equal(1, _row.GetAs<int>(0));
        Assert.Equal(1L, _row.GetAs<long>("id"));
        Assert.Null(_row.Get("name"));
        Assert.Null(_row.GetAs<string?>("name"));
        Assert.Equal(4, _row.Size());
    }

    [Fact]
    public void Lists_and_maps_become_what_is_asked()
    {
        Assert.Equal(["a", "b"], _row.GetAs<string[]>("tags"));
        Assert.Equal(["a", "b"], _row.GetAs<List<string>>("tags"));
        Assert.Equal(1.5, _row.GetAs<Dictionary<string, double>>("prices")["x"]);
    }

    [Fact]
    public void A_wrong_name_lists_the_columns()
    {
        var thrown = Assert.Throws<IndexOutOfRangeException>(() => _row.Get("ID"));

        Assert.Equal("'ID' is not a column of this row. It has 'id', 'name', 'tags', 'prices'.", thrown.Message);
    }

    [Fact]
    public void Null_is_not_a_number() => Assert.Equal(
        "NULL has no 'Int32'. Ask for 'Int32?', or test IsNullAt first.",
        Assert.Throws<InvalidCastException>(() => _row.GetAs<int>("name")).Message);

    [Fact]
    public void A_value_of_another_type_is_refused_with_its_type() => Assert.Equal(
        "'1' is a 'Int32' and not a 'String'. Ask for 'Int32'.",
        Assert.Throws<InvalidCastException>(() => _row.GetAs<string>("id")).Message);

    [Fact]
    public void Text_and_equality_look_inside() => Assert.Equal("[1,null,[a, b],{x -> 1.5}]", _row.ToString());
}
