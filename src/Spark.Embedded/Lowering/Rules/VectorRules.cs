using Microsoft.Spark.ML.Linalg;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>ML vectors, which are stored as structs of type, size, indices and values.</summary>
internal static class VectorRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["vector_to_array"] = call =>
                call.Native((object? value) => (object?)Components(VectorUDT.FromInternal(value))),
        };

    private static object?[]? Components(Vector? vector) =>
        vector?.ToArray().Select(value => (object?)value).ToArray();
}
