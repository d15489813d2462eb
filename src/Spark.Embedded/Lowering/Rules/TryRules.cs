using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Arithmetic that gives NULL instead of overflowing.</summary>
internal static class TryRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["try_add"] = call => Integers(call, (a, b) => (Int128)a + b) ?? Plain(call, "+"),
            ["try_subtract"] = call => Integers(call, (a, b) => (Int128)a - b) ?? Plain(call, "-"),
            ["try_multiply"] = call => Integers(call, (a, b) => (Int128)a * b) ?? Plain(call, "*"),
            ["try_divide"] = call =>
                call.TypeOf(0) is YearMonthIntervalType or DayTimeIntervalType or CalendarIntervalType
                    ? throw Unsupported.Feature("try_divide of intervals")
                    : Plain(call, "/"),
        };

    private static SqlExpression Plain(ScalarCall call, string name) =>
        call.TypeOf(0) is NumericType && call.TypeOf(1) is NumericType
            ? ScalarLowering.Lower(call.As(name))
            : throw Unsupported.Feature(
                $"{call.Name} of '{call.TypeOf(0).CatalogString}' and '{call.TypeOf(1).CatalogString}'"
            );

    private static SqlExpression? Integers(ScalarCall call, Func<long, long, Int128> exact) =>
        call.Type switch
        {
            ByteType => call.Native(
                (sbyte a, sbyte b) => Fit(exact(a, b), sbyte.MinValue, sbyte.MaxValue) is { } x ? (sbyte?)x : null
            ),
            ShortType => call.Native(
                (short a, short b) => Fit(exact(a, b), short.MinValue, short.MaxValue) is { } x ? (short?)x : null
            ),
            IntegerType => call.Native(
                (int a, int b) => Fit(exact(a, b), int.MinValue, int.MaxValue) is { } x ? (int?)x : null
            ),
            LongType => call.Native((long a, long b) => Fit(exact(a, b), long.MinValue, long.MaxValue)),
            _ => null,
        };

    private static long? Fit(Int128 value, long minimum, long maximum) =>
        value >= minimum && value <= maximum ? (long)value : null;
}
