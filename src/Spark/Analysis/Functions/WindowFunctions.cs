using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Functions that only make sense over a window.</summary>
internal static class WindowFunctions
{
    public static IEnumerable<FunctionDefinition> All() =>
    [
        Window("row_number", KnownTypes.Int),
        Rank("rank", KnownTypes.Int),
        Rank("dense_rank", KnownTypes.Int),
        Rank("percent_rank", KnownTypes.Double),
        Window("cume_dist", KnownTypes.Double),
        Built("ntile", 0, 1, Ntile) with { Kind = FunctionKind.Window },
        Built("lag", 1, 3, Shifted) with { Kind = FunctionKind.Window },
        Built("lead", 1, 3, Shifted) with { Kind = FunctionKind.Window },
        Built("nth_value", 2, 3, NthValue) with { Kind = FunctionKind.Window },
    ];

    private static FunctionDefinition Window(string name, Microsoft.Spark.Sql.Types.DataType type) =>
        Scalar(name, type).NeverNull() with { Kind = FunctionKind.Window };

    /// <summary>Ranks follow the window's order; their arguments say nothing.</summary>
    private static FunctionDefinition Rank(string name, Microsoft.Spark.Sql.Types.DataType type) =>
        Built(name, 0, int.MaxValue, use =>
        {
            use.Replace([]);
            return use.Call(type, false);
        }) with
        {
            Kind = FunctionKind.Window,
            DisplayName = name.ToUpperInvariant(),
        };

    private static FunctionCall Ntile(FunctionUse use)
    {
        if (use.Count == 0)
        {
            use.Replace([Define.Int(1)]);
        }

        if (!Folding.IsFoldable(use[0]))
        {
            throw use.NotFoldable(0, "buckets", "INT");
        }

        if (use.TypeOf(0) is not Microsoft.Spark.Sql.Types.IntegerType)
        {
            throw use.UnexpectedInput(0, ExpectedType.Int);
        }

        var buckets = Constants.Int(use, 0, "buckets") ?? 0;
        return buckets > 0
            ? use.Call(KnownTypes.Int, false)
            : throw use.Mismatch(
                "VALUE_OUT_OF_RANGE", $"The buckets must be between (0, 2147483647] (current value = {buckets}).");
    }

    private static FunctionCall Shifted(FunctionUse use)
    {
        var offset = use.Count > 1 ? use[1] : Define.Int(1);
        Expression otherwise = use.Count > 2 ? use[2] : new Literal(null, KnownTypes.Null);
        use.Replace([use[0], offset, otherwise]);
        if (!Folding.IsFoldable(offset))
        {
            var shown = use.Definition.Name == "lag" ? $"(- {ColumnNames.Of(offset)})" : ColumnNames.Of(offset);
            throw use.Mismatch(
                "NON_FOLDABLE_INPUT", "the input offset should be a foldable \"INT\" expression; however, got "
                + $"\"{shown}\".");
        }

        var type = use.TypeOf(0);
        if (otherwise.Type is not Microsoft.Spark.Sql.Types.NullType
            && ExpectedType.Exactly(type).CastTarget(otherwise.Type) is null)
        {
            throw use.Mismatch(
                "UNEXPECTED_INPUT_TYPE",
                $"Parameter 3 requires the \"{SqlTypeNames.Of(type)}\" type, however "
                + $"\"{ColumnNames.Of(otherwise)}\" has the type \"{SqlTypeNames.Of(otherwise.Type)}\".");
        }

        // A fourth argument says that rows with a NULL do not count.
        use.Replace([
            use[0],
            Casts.Implicit(offset, KnownTypes.Int),
            Casts.Implicit(otherwise, type),
            .. use.Syntax.IgnoresNulls == true ? new Expression[] { new Literal(true, KnownTypes.Boolean) } : [],
        ]);
        return use.Call(type, otherwise.IsNullable || use[0].IsNullable) with
        {
            DisplayText = $"{use.Definition.Name}({ColumnNames.Of(use[0])}, {ColumnNames.Of(offset)}, "
                + $"{ColumnNames.Of(otherwise)})",
        };
    }

    private static AggregateCall NthValue(FunctionUse use)
    {
        if (!Folding.IsFoldable(use[1]))
        {
            throw use.NotFoldable(1, "offset", "INT");
        }

        var offset = Constants.Int(use, 1, "offset") ?? 0;
        if (offset < 1)
        {
            throw use.Mismatch(
                "VALUE_OUT_OF_RANGE", $"The offset must be between (0, 2147483647] (current value = {offset}L).");
        }

        var ignoresNulls = use.Syntax.IgnoresNulls ?? use is { Count: 3 } && use[2] is Literal { Value: true };
        return new AggregateCall(
            "nth_value", [use[0], Casts.Implicit(use[1], KnownTypes.Int)], false, null, use.TypeOf(0), true)
        {
            IgnoreNulls = ignoresNulls,
        };
    }
}
