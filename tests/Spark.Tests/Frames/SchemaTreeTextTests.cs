using Spark.Frames;
using Spark.Parsing;

namespace Spark.Tests.Frames;

public class SchemaTreeTextTests
{
    [Fact]
    public void The_tree_shows_parts_and_nullability() => Assert.Equal(
        "root\n"
        + " |-- id: long (nullable = false)\n"
        + " |-- price: decimal(10,2) (nullable = true)\n"
        + " |-- tags: array (nullable = true)\n"
        + " |    |-- element: string (containsNull = true)\n"
        + " |-- m: map (nullable = true)\n"
        + " |    |-- key: string\n"
        + " |    |-- value: struct (valueContainsNull = true)\n"
        + " |    |    |-- x: integer (nullable = true)\n",
        SchemaTreeText.Of(
            SqlParser.ParseSchema(
                "id BIGINT NOT NULL, price DECIMAL(10,2), tags ARRAY<STRING>, m MAP<STRING, STRUCT<x: INT>>"),
            int.MaxValue));

    [Fact]
    public void A_level_leaves_deeper_parts_out() => Assert.Equal(
        "root\n |-- tags: array (nullable = true)\n",
        SchemaTreeText.Of(SqlParser.ParseSchema("tags ARRAY<STRING>"), 1));
}
