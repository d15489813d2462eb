using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

internal static class StructFunctions
{
    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built("struct", 0, int.MaxValue, Structs.Struct),
        Built("named_struct", 0, int.MaxValue, Structs.Named) with { ArityText = "2n (n > 0)" },
    ];
}
