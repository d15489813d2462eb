using System.Diagnostics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>Functions over windows.</summary>
internal static class WindowLowering
{
    /// <summary>
    /// Whether rows with equal keys must be told apart: a frame of rows, or a function of the row's position. Spark
    /// keeps
    /// such rows in input order.
    /// </summary>
    public static bool NeedsTieBreak(WindowCall window) =>
        window.Function switch
        {
            FunctionCall { Name: "row_number" or "ntile" or "lag" or "lead" } => true,
            FunctionCall { Name: "rank" or "dense_rank" or "percent_rank" or "cume_dist" } => false,
            FunctionCall => true,
            AggregateCall aggregate => IsPartial(window.Frame) && window.Frame.IsRows
                || AggregateLowering.IsOrderSensitive(aggregate),
            _ => true,
        };

    public static SqlExpression Lower(ExpressionLowering expressions, WindowCall window)
    {
        var partition = window.PartitionBy.Select(expressions.Lower).ToArray();
        var order = window.OrderBy.Select(expressions.LowerOrder).ToList();
        if (
            expressions.Scope.RowIndex is { } rowIndex
            && NeedsTieBreak(window)
            && (window.Frame.IsRows || order.Count == 0 || IsPositional(window))
        )
        {
            order.Add(new SqlOrder(rowIndex, IsAscending: true, NullsFirst: true));
        }

        SqlExpression Over(SqlExpression function, bool hasFrame) =>
            new SqlWindow(function, partition, order, hasFrame ? Frame(expressions, window) : null);

        if (window.Function is AggregateCall aggregate)
        {
            return AggregateLowering.LowerWindow(expressions, aggregate, function => Over(function, hasFrame: true));
        }

        var call = (FunctionCall)window.Function;
        var arguments = call.Arguments.Select(expressions.Lower).ToArray();
        return call.Name switch
        {
            "row_number" or "rank" or "dense_rank" => new SqlCast(
                Over(new SqlCall(call.Name, []), false),
                KnownTypes.Int
            ),
            "percent_rank" or "cume_dist" => Over(new SqlCall(call.Name, []), false),
            "ntile" => new SqlCast(Over(new SqlCall("ntile", arguments), false), KnownTypes.Int),
            "lag" or "lead" => Over(Shift(call, arguments, IgnoresNulls(call, window)), false),
            "nth_value" => Over(Nth(arguments, IgnoresNulls(call, window)), true),
            "first_value" or "last_value" => Over(
                new SqlCall(call.Name, [arguments[0]]) { IgnoreNulls = IgnoresNulls(call, window) },
                true
            ),
            _ => throw Unsupported.Feature($"{call.Name} over a window"),
        };
    }

    private static bool IsPositional(WindowCall window) =>
        window.Function is FunctionCall { Name: "row_number" or "ntile" or "lag" or "lead" };

    internal static bool IsPartial(WindowFrame frame) =>
        frame is not { Lower.Kind: FrameBoundKind.UnboundedPreceding, Upper.Kind: FrameBoundKind.UnboundedFollowing };

    private static bool IgnoresNulls(FunctionCall call, WindowCall window) =>
        call.Arguments.Count > (call.Name is "lag" or "lead" ? 3 : 2)
        && call.Arguments[^1] is Literal { Value: true }
        && window.Function is FunctionCall;

    // The default stands in for a row that does not exist, never for a NULL that does.
    private static SqlCall Shift(FunctionCall call, SqlExpression[] arguments, bool ignoreNulls) =>
        new(call.Name, arguments.Take(3).ToArray()) { IgnoreNulls = ignoreNulls };

    private static SqlCall Nth(SqlExpression[] arguments, bool ignoreNulls) =>
        new("nth_value", arguments.Take(2).ToArray()) { IgnoreNulls = ignoreNulls };

    private static SqlFrame Frame(ExpressionLowering expressions, WindowCall window)
    {
        var frame = window.Frame;
        return new SqlFrame(frame.IsRows, Bound(frame.Lower, isLower: true), Bound(frame.Upper, isLower: false));

        SqlFrameBound Bound(FrameBound bound, bool isLower) =>
            bound.Kind switch
            {
                FrameBoundKind.UnboundedPreceding => new SqlFrameBound("UNBOUNDED PRECEDING"),
                FrameBoundKind.UnboundedFollowing => new SqlFrameBound("UNBOUNDED FOLLOWING"),
                FrameBoundKind.CurrentRow => new SqlFrameBound("CURRENT ROW"),
                FrameBoundKind.Offset => Offset(expressions, window, bound.Offset!),
                _ => throw new UnreachableException($"'{bound.Kind}' is no bound."),
            };
    }

    private static SqlFrameBound Offset(ExpressionLowering expressions, WindowCall window, Expression offset)
    {
        var literal = Constant(offset);
        if (window.Frame.IsRows)
        {
            var rows = Convert.ToInt64(literal.Value, System.Globalization.CultureInfo.InvariantCulture);
            return rows == 0
                ? new SqlFrameBound("CURRENT ROW")
                : new SqlFrameBound(
                    rows < 0 ? "PRECEDING" : "FOLLOWING",
                    new SqlLiteral(Math.Abs(rows), KnownTypes.Long)
                );
        }

        var key = window.OrderBy[0].Child.Type;
        return RangeOffset(expressions, key, literal);
    }

    private static SqlFrameBound RangeOffset(ExpressionLowering expressions, DataType key, Literal literal)
    {
        var isNegative = literal.Value switch
        {
            DecimalValue number => Int128.IsNegative(number.Unscaled),
            CalendarInterval interval => interval is { Months: < 0 } or { Days: < 0 } or { Microseconds: < 0 },
            double or float => Convert.ToDouble(literal.Value, System.Globalization.CultureInfo.InvariantCulture) < 0,
            _ => Convert.ToInt64(literal.Value, System.Globalization.CultureInfo.InvariantCulture) < 0,
        };
        var direction = isNegative ? "PRECEDING" : "FOLLOWING";
        SqlExpression value = expressions.Lower(literal);
        value = isNegative ? new SqlPrefix("-", value) : value;
        return (key, literal.Type) switch
        {
            (DateType, IntegralType) => new SqlFrameBound(
                direction,
                new SqlCall("to_days", [new SqlCast(value, KnownTypes.Int)])
            ),
            (DateType or TimestampType or TimestampNtzType, DayTimeIntervalType) => new SqlFrameBound(
                direction,
                new SqlCall("to_microseconds", [value])
            ),
            (DateType or TimestampType or TimestampNtzType, YearMonthIntervalType) => new SqlFrameBound(
                direction,
                new SqlCall("to_months", [value])
            ),
            (NumericType or DayTimeIntervalType or YearMonthIntervalType, _) => new SqlFrameBound(
                direction,
                new SqlCast(value, key)
            ),
            _ => throw Unsupported.Feature($"RANGE frame over '{key.SimpleString}' by '{literal.Type.SimpleString}'"),
        };
    }

    private static Literal Constant(Expression offset) =>
        offset switch
        {
            Literal literal => literal,
            Cast { Child: Literal { Value: null } } cast => new Literal(null, cast.Type),
            Cast cast
                when Constant(cast.Child) is { Value: int or long or short or sbyte } inner
                    && cast.Target is IntegralType => inner,
            FunctionCall { Name: "negative" } call when Constant(call.Arguments[0]) is { Value: { } value } inner =>
                inner with
                {
                    Value = Negated(value),
                },
            _ => throw Unsupported.Feature("a window frame whose bound is not a constant"),
        };

    private static object Negated(object value) =>
        value switch
        {
            int number => -number,
            long number => -number,
            double number => -number,
            DecimalValue number => number with { Unscaled = -number.Unscaled },
            _ => throw Unsupported.Feature("a window frame whose bound is not a constant"),
        };
}
