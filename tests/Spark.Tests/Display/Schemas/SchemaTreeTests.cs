using Microsoft.Spark.Sql.Types;
using Spark.Display.Schemas;
using Support;

namespace Spark.Tests.Display.Schemas;

public class SchemaTreeTests
{
    [Fact]
    public void Nested_types_are_branches()
    {
        var point = new StructType(
        [
            new StructField("x", new DoubleType(), false),
            new StructField("y", new FloatType()),
        ]);
        var schema = new StructType(
        [
            new StructField("id", new IntegerType(), false),
            new StructField("amount", new DecimalType(12, 3)),
            new StructField("path", new ArrayType(point, false)),
            new StructField("lookup", new MapType(new StringType(), new ArrayType(new LongType()))),
        ]);

        Snapshot.Match(SchemaTree.Write(schema));
    }
}
