using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Functions that take functions.</summary>
internal static class LambdaFunctions
{
    public static IEnumerable<FunctionDefinition> All() =>
    [
        Lambda("transform", 2, 2, HigherOrder.Transform),
        Lambda("filter", 2, 2, HigherOrder.Filter),
        Lambda("exists", 2, 2, HigherOrder.Exists),
        Lambda("forall", 2, 2, HigherOrder.Exists),
        Lambda("aggregate", 3, 4, HigherOrder.Aggregate).AlsoShown("reduce"),
        Lambda("zip_with", 3, 3, HigherOrder.ZipWith),
        Lambda("array_sort", 1, 2, HigherOrder.ArraySort),
        Lambda("map_filter", 2, 2, MapLambdas.Filter),
        Lambda("transform_keys", 2, 2, MapLambdas.TransformKeys),
        Lambda("transform_values", 2, 2, MapLambdas.TransformValues),
        Lambda("map_zip_with", 3, 3, MapLambdas.ZipWith),
    ];

    private static FunctionDefinition Lambda(
        string name, int required, int maximum, Func<FunctionUse, Expressions.Expression> build) =>
        Built(name, required, maximum, build) with { TakesLambdas = true };
}
