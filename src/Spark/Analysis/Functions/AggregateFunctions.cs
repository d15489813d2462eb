using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Counts, sums, extremes, collections.</summary>
internal static class AggregateFunctions
{
    // Spark adds instants as seconds, and names what it takes without parentheses here.
    private static readonly ExpectedType Addable = new(
        "NUMERIC\" or \"ANSI INTERVAL",
        type => type is NumericType || type.IsAnsiInterval(),
        type => type is TimestampType ? KnownTypes.Double : ExpectedType.Numeric.CastTarget(type));

    public static IEnumerable<FunctionDefinition> All() =>
    [
        BuiltAggregate("count", 0, int.MaxValue, Count),
        Aggregate("sum", SumType, Addable),
        Aggregate("avg", AverageType, Addable).AlsoShown("mean"),
        Aggregate("try_sum", SumType, Addable),
        Aggregate("try_avg", AverageType, Addable),
        BuiltAggregate("min", 1, 1, Extreme),
        BuiltAggregate("max", 1, 1, Extreme),
        BuiltAggregate("min_by", 2, 2, ExtremeBy),
        BuiltAggregate("max_by", 2, 2, ExtremeBy),
        BuiltAggregate("first", 1, 2, use => Positional(use, "first")).AlsoShown("first_value"),
        BuiltAggregate("last", 1, 2, use => Positional(use, "last")).AlsoShown("last_value"),
        BuiltAggregate("any_value", 1, 2, use => Positional(use, "first") with { DisplayName = "any_value" }),
        Aggregate("collect_list", use => new ArrayType(use.TypeOf(0), false), ExpectedType.Any)
            .NeverNull()
            .Also("array_agg"),
        BuiltAggregate("collect_set", 1, 1, CollectSet),
        Aggregate("count_if", KnownTypes.Long, ExpectedType.Boolean).NeverNull() with { Build = CountIf },
        Aggregate("bool_and", KnownTypes.Boolean, ExpectedType.Boolean).AlsoShown("every"),
        Aggregate("bool_or", KnownTypes.Boolean, ExpectedType.Boolean).AlsoShown("any", "some"),
        Aggregate("bit_and", SameAsFirst, ExpectedType.Integral),
        Aggregate("bit_or", SameAsFirst, ExpectedType.Integral),
        Aggregate("bit_xor", SameAsFirst, ExpectedType.Integral),
        BuiltAggregate("approx_count_distinct", 1, 2, Approximations.CountDistinct),
        Aggregate("mode", SameAsFirst, ExpectedType.Any),
        Aggregate("product", KnownTypes.Double, ExpectedType.Double),
        Built("grouping", 1, 1, GroupingColumn),
        Built("grouping_id", 0, int.MaxValue, GroupingId),
    ];

    private static AggregateCall Count(FunctionUse use) => use.Count > 0
        ? new AggregateCall("count", use.Arguments, false, null, KnownTypes.Long, false)
        : throw new AnalysisException(
            "WRONG_NUM_ARGS.WITH_SUGGESTION",
            "The `count` requires  >= 1 parameters but the actual number is 0. If you have to call this function "
            + "with 0 parameters, "
            + "set the legacy configuration \"spark.sql.legacy.allowParameterlessCount\" to \"true\".",
            null);

    private static DataType SumType(FunctionUse use) => use.TypeOf(0) switch
    {
        DecimalType d => DecimalRules.Bounded(d.Precision + 10, d.Scale),
        IntegralType => KnownTypes.Long,
        YearMonthIntervalType => KnownTypes.YearMonthInterval,
        DayTimeIntervalType => KnownTypes.DayTimeInterval,
        _ => KnownTypes.Double,
    };

    private static DataType AverageType(FunctionUse use) => use.TypeOf(0) switch
    {
        DecimalType d => DecimalRules.Bounded(d.Precision + 4, d.Scale + 4),
        YearMonthIntervalType => KnownTypes.YearMonthInterval,
        DayTimeIntervalType => KnownTypes.DayTimeInterval,
        _ => KnownTypes.Double,
    };

    private static AggregateCall Extreme(FunctionUse use)
    {
        RequireOrder(use, 0);
        return new AggregateCall(use.Definition.Name, use.Arguments, false, null, use.TypeOf(0), true);
    }

    private static AggregateCall ExtremeBy(FunctionUse use)
    {
        RequireOrder(use, 1);
        return new AggregateCall(use.Definition.Name, use.Arguments, false, null, use.TypeOf(0), true);
    }

    private static void RequireOrder(FunctionUse use, int index)
    {
        if (!Ordering.IsOrderable(use.TypeOf(index)))
        {
            throw use.Mismatch(
                "INVALID_ORDERING_TYPE",
                $"The `{use.Definition.Name}` does not support ordering on type "
                + $"\"{SqlTypeNames.Of(use.TypeOf(index))}\".");
        }
    }

    private static AggregateCall Positional(FunctionUse use, string name)
    {
        var ignoresNulls = use.Syntax.IgnoresNulls ?? false;
        if (use.Count == 2)
        {
            ignoresNulls = use[1] is Literal { Value: bool flag }
                ? flag
                : throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1210", $"The second argument in {use.Written} should be a boolean "
                    + "literal.", use.Syntax.At);
        }

        return new AggregateCall(name, [use[0]], false, null, use.TypeOf(0), true)
        {
            IgnoreNulls = ignoresNulls,
            DisplayName = use.DisplayName,
        };
    }

    private static AggregateCall CollectSet(FunctionUse use) => Ordering.HasMap(use.TypeOf(0))
        ? throw use.Mismatch("UNSUPPORTED_INPUT_TYPE", "The input of `collect_set` can't be \"MAP\" type data.")
        : new AggregateCall("collect_set", use.Arguments, false, null, new ArrayType(use.TypeOf(0), false), false);

    private static AggregateCall CountIf(FunctionUse use)
    {
        use.Coerce([ExpectedType.Boolean]);
        return new AggregateCall("count_if", use.Arguments, false, null, KnownTypes.Long, false);
    }

    private static FunctionCall GroupingColumn(FunctionUse use) => use.Call(KnownTypes.Byte, false);

    private static FunctionCall GroupingId(FunctionUse use) => use.Call(KnownTypes.Long, false);
}
