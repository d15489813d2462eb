using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>Approximate count of distinct values.</summary>
internal static class HyperLogLog
{
    public static NativeAggregate For(DataType type, double error) =>
        throw Lowering.Unsupported.Feature($"approx_count_distinct of {type.CatalogString} within {error}");
}
