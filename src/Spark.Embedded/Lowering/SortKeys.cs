using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Nested;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>
/// Values that DuckDB orders otherwise than Spark (NULL inside arrays and structs), as bytes in Spark's order.
/// </summary>
internal static class SortKeys
{
    public static SqlExpression Of(SqlExpression value, DataType type) =>
        TypeInspection.ComparesLikeDuckDb(type)
            ? value
            : new SqlNativeCall(
                RowFunction.Of(
                    "sort_key",
                    [type],
                    KnownTypes.Binary,
                    (object? x) => x is null ? null : OrderedBytes.Of(x, type)
                ),
                [value]
            );
}
