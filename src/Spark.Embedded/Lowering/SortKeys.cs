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
        TypeInspection.IsFloating(type) ? Unsigned(value, type)
        : TypeInspection.ComparesLikeDuckDb(type)
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

    /// <summary>A value as it is grouped and comes out of the grouping: -0.0 is 0.0 at every depth.</summary>
    public static SqlExpression Grouping(SqlExpression value, DataType type) =>
        TypeInspection.IsFloating(type) ? Unsigned(value, type)
        : TypeInspection.HasFloating(type)
            ? new SqlNativeCall(
                RowFunction.Of("unsigned_zeros", [type], type, (object? x) => UnsignedZeros.Of(x, type)), [value])
            : value;

    // DuckDB hands out the key in place of an equal column, and in a key -0.0 has become 0.0.
    private static SqlBinary Unsigned(SqlExpression value, DataType type) =>
        new("+", value, type is FloatType ? new SqlLiteral(0f, type) : new SqlLiteral(0d, type));
}
