using System.Collections.Frozen;
using Spark.Embedded.Lowering.Rules;
using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering;

/// <summary>Scalar functions by canonical name. What is not in a table is refused.</summary>
internal static class ScalarLowering
{
    private static readonly FrozenDictionary<string, Func<ScalarCall, SqlExpression>> Rules = Merge(
        OperatorRules.Table,
        ConditionalRules.Table,
        MathRules.Table,
        StringRules.Table,
        RegexRules.Table,
        HashRules.Table,
        DateRules.Table,
        ArrayRules.Table,
        MapRules.Table,
        LambdaRules.Table,
        JsonRules.Table,
        TryRules.Table,
        MiscellaneousRules.Table,
        VectorRules.Table);

    /// <summary>Names of the functions that this engine knows, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => Rules.Keys.Order(StringComparer.Ordinal).ToArray();

    public static SqlExpression Lower(ScalarCall call) => Rules.TryGetValue(call.Name, out var rule)
        ? rule(call)
        : throw Unsupported.Feature(call.Name);

    private static FrozenDictionary<string, Func<ScalarCall, SqlExpression>> Merge(
        params IReadOnlyDictionary<string, Func<ScalarCall, SqlExpression>>[] tables) =>
        tables.SelectMany(table => table).ToFrozenDictionary(StringComparer.Ordinal);
}
