using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Lambdas;
using Spark.Rdds;
using Spark.Types;

namespace Spark.Gateway.Rdds;

/// <summary>Rows of a frame as records of bytes.</summary>
internal static class FrameRecords
{
    public static readonly StructType Shape = new([new StructField("record", KnownTypes.Binary, isNullable: false)]);

    public static RowsFunction Of(StructType schema) => new("ToRdd", Records, schema, Shape);

    private static IEnumerable<object?[]> Records(IEnumerable<Row> rows) =>
        ItemBatches.Of(typeof(Row)).Encode(rows).Select(record => new object?[] { record });
}
