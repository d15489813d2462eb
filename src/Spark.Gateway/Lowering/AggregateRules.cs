using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>Aggregates as Spark SQL writes them.</summary>
internal static class AggregateRules
{
    public static SqlText Lower(ExpressionLowering lowering, AggregateCall call)
    {
        var arguments = call.Arguments.Select(lowering.Lower).ToArray();
        if (call.Name == "product")
        {
            lowering.Context.Require(call.Name);
        }

        var distinct = call.IsDistinct ? "DISTINCT " : string.Empty;
        var text = call.Name switch
        {
            "percentile_disc" => $"percentile_disc({arguments[1]}) WITHIN GROUP (ORDER BY {arguments[0]})",
            "percentile_disc_desc" => $"percentile_disc({arguments[1]}) WITHIN GROUP (ORDER BY {arguments[0]} DESC)",
            "percentile_cont_desc" => $"percentile_cont({arguments[1]}) WITHIN GROUP (ORDER BY {arguments[0]} DESC)",
            _ => $"{call.Name}({distinct}{string.Join(", ", arguments)})",
        };
        var filter = call.Filter is null ? string.Empty : $" FILTER (WHERE {lowering.Lower(call.Filter)})";
        return SqlText.Primary($"{text}{filter}{(call.IgnoreNulls ? " IGNORE NULLS" : string.Empty)}");
    }
}
