using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>ML vectors.</summary>
internal static class VectorFunctions
{
    public static IEnumerable<FunctionDefinition> All() => [Built("vector_to_array", 1, 1, ToArray)];

    private static FunctionCall ToArray(FunctionUse use) =>
        use.TypeOf(0) is VectorUDT
            ? use.Call(new ArrayType(KnownTypes.Double, containsNull: false), use.AnyNullable)
            : throw use.Mismatch(
                "UNEXPECTED_INPUT_TYPE",
                $"Parameter 1 requires a vector, however it has the type \"{SqlTypeNames.Of(use.TypeOf(0))}\"."
            );
}
