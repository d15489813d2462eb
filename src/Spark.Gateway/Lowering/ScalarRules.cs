using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>
/// Scalar functions as Spark SQL writes them. Most are calls by their own name; this table has the operators and those
/// that the analyser names or arranges otherwise.
/// </summary>
internal static class ScalarRules
{
    private static readonly Dictionary<string, (string Symbol, Precedence Level)> Operators =
        new(StringComparer.Ordinal)
        {
            ["or"] = ("OR", Precedence.Or),
            ["and"] = ("AND", Precedence.And),
            ["|"] = ("|", Precedence.BitOr),
            ["^"] = ("^", Precedence.BitXor),
            ["&"] = ("&", Precedence.BitAnd),
            ["+"] = ("+", Precedence.Additive),
            ["-"] = ("-", Precedence.Additive),
            ["*"] = ("*", Precedence.Multiplicative),
            ["/"] = ("/", Precedence.Multiplicative),
            ["%"] = ("%", Precedence.Multiplicative),
            ["div"] = ("DIV", Precedence.Multiplicative),
            ["date_add_interval"] = ("+", Precedence.Additive),
            ["date_sub_interval"] = ("-", Precedence.Additive),
            ["timestamp_add_interval"] = ("+", Precedence.Additive),
            ["timestamp_sub_interval"] = ("-", Precedence.Additive),
            ["subtract_dates"] = ("-", Precedence.Additive),
            ["subtract_timestamps"] = ("-", Precedence.Additive),
            ["multiply_interval"] = ("*", Precedence.Multiplicative),
            ["divide_interval"] = ("/", Precedence.Multiplicative),
        };

    private static readonly HashSet<string> Comparisons =
        new(["=", "<=>", "<", "<=", ">", ">="], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["yearofweek"] = "YEAROFWEEK",
        ["dayofweek_iso"] = "DAYOFWEEK_ISO",
        ["second_with_fraction"] = "SECOND",
        ["interval_years"] = "YEAR",
        ["interval_months"] = "MONTH",
        ["interval_days"] = "DAY",
        ["interval_hours"] = "HOUR",
        ["interval_minutes"] = "MINUTE",
        ["interval_seconds"] = "SECOND",
        ["extract_days"] = "DAY",
    };

    private static readonly Dictionary<string, Func<ExpressionLowering, FunctionCall, SqlText>> Forms =
        new(StringComparer.Ordinal)
        {
            ["not"] = (lowering, call) => Prefix(lowering, call, "NOT", Precedence.Not),
            ["negative"] = (lowering, call) => Prefix(lowering, call, "-", Precedence.Unary),
            ["~"] = (lowering, call) => Prefix(lowering, call, "~", Precedence.Unary),
            ["isnull"] = (lowering, call) => Tested(lowering, call, "IS NULL"),
            ["isnotnull"] = (lowering, call) => Tested(lowering, call, "IS NOT NULL"),
            ["like"] = (lowering, call) => Like(lowering, call, "LIKE"),
            ["ilike"] = (lowering, call) => Like(lowering, call, "ILIKE"),
            ["rlike"] = (lowering, call) => Matched(lowering, call, "RLIKE"),
            ["getarrayitem"] = Item,
            ["getmapvalue"] = Item,
            ["trim"] = (lowering, call) => Trim(lowering, call, "BOTH"),
            ["ltrim"] = (lowering, call) => Trim(lowering, call, "LEADING"),
            ["rtrim"] = (lowering, call) => Trim(lowering, call, "TRAILING"),
            ["overlay"] = Overlay,
            ["timestampadd"] = InUnits,
            ["timestampdiff"] = InUnits,
            ["typeof"] = (lowering, call) => lowering.Lower(call.Arguments[0]),
            ["window"] = TimeWindow,
            ["from_json"] = WithSchema,
            ["from_csv"] = WithSchema,
            ["array"] = TypedWhenEmpty,
            ["map"] = TypedWhenEmpty,
            ["map_concat"] = TypedWhenEmpty,
            ["arrays_zip"] = (lowering, call) => SqlText.Cast(Named(lowering, call), TypeText.Of(call.Type)),
            ["vector_to_array"] = (lowering, call) => Registered(lowering, call),
        };

    /// <summary>Names of functions whose form is not a call by their own name.</summary>
    internal static IEnumerable<string> Special => [.. Operators.Keys, .. Comparisons, .. Fields.Keys, .. Forms.Keys];

    public static SqlText Lower(ExpressionLowering lowering, FunctionCall call)
    {
        if (Operators.TryGetValue(call.Name, out var infix))
        {
            var (left, right) = Pair(lowering, call);
            return SqlText.Infix(left, infix.Symbol, right, infix.Level);
        }

        if (Comparisons.Contains(call.Name))
        {
            // A comparison of a comparison is never left to grouping.
            var (left, right) = Pair(lowering, call);
            const Precedence Least = Precedence.Comparison + 1;
            return new SqlText($"{left.Within(Least)} {call.Name} {right.Within(Least)}", Precedence.Comparison);
        }

        return Fields.TryGetValue(call.Name, out var field)
                ? SqlText.Primary($"EXTRACT({field} FROM {lowering.Lower(call.Arguments[0])})")
            : Forms.TryGetValue(call.Name, out var form) ? form(lowering, call)
            : Named(lowering, call);
    }

    private static (SqlText Left, SqlText Right) Pair(ExpressionLowering lowering, FunctionCall call) =>
        (lowering.Lower(call.Arguments[0]), lowering.Lower(call.Arguments[1]));

    private static SqlText Named(ExpressionLowering lowering, FunctionCall call) =>
        SqlText.Call(call.Name, call.Arguments.Select(lowering.Lower));

    private static SqlText Registered(ExpressionLowering lowering, FunctionCall call)
    {
        lowering.Context.Require(call.Name);
        return Named(lowering, call);
    }

    private static SqlText Prefix(ExpressionLowering lowering, FunctionCall call, string symbol, Precedence level) =>
        new($"{symbol} {lowering.Lower(call.Arguments[0]).Within(level)}", level);

    private static SqlText Tested(ExpressionLowering lowering, FunctionCall call, string test) =>
        new($"{lowering.Lower(call.Arguments[0]).Within(Precedence.Comparison)} {test}", Precedence.Predicate);

    private static SqlText Matched(ExpressionLowering lowering, FunctionCall call, string word)
    {
        var (value, pattern) = Pair(lowering, call);
        return new SqlText(
            $"{value.Within(Precedence.Comparison)} {word} {pattern.Within(Precedence.Comparison)}",
            Precedence.Predicate);
    }

    private static SqlText Like(ExpressionLowering lowering, FunctionCall call, string word)
    {
        var matched = Matched(lowering, call, word);
        return call.Arguments[2] is Literal { Value: "\\" }
            ? matched
            : matched with { Text = $"{matched} ESCAPE {lowering.Lower(call.Arguments[2])}" };
    }

    private static SqlText Item(ExpressionLowering lowering, FunctionCall call) =>
        SqlText.Primary($"{lowering.Operand(call.Arguments[0])}[{lowering.Lower(call.Arguments[1])}]");

    private static SqlText Trim(ExpressionLowering lowering, FunctionCall call, string side)
    {
        var text = lowering.Lower(call.Arguments[0]);
        return call.Arguments.Count == 1
            ? SqlText.Primary($"TRIM({side} FROM {text})")
            : SqlText.Primary($"TRIM({side} {lowering.Lower(call.Arguments[1])} FROM {text})");
    }

    private static SqlText Overlay(ExpressionLowering lowering, FunctionCall call)
    {
        var parts = call.Arguments.Select(argument => lowering.Lower(argument).Within(Precedence.Comparison)).ToArray();
        return SqlText.Primary($"OVERLAY({parts[0]} PLACING {parts[1]} FROM {parts[2]} FOR {parts[3]})");
    }

    // The unit is a word of the grammar, not a value.
    private static SqlText InUnits(ExpressionLowering lowering, FunctionCall call)
    {
        var unit = ((string)((Literal)call.Arguments[0]).Value!).ToUpperInvariant();
        return SqlText.Call(call.Name, [SqlText.Primary(unit), .. call.Arguments.Skip(1).Select(lowering.Lower)]);
    }

    private static SqlText TimeWindow(ExpressionLowering lowering, FunctionCall call) => SqlText.Call(
        "window",
        [
            lowering.Lower(call.Arguments[0]),
            .. call.Arguments.Skip(1)
                .Select(argument => SqlText.Primary($"'{((Literal)argument).Value} microseconds'")),
        ]);

    private static SqlText WithSchema(ExpressionLowering lowering, FunctionCall call) => SqlText.Call(
        call.Name,
        [
            lowering.Lower(call.Arguments[0]),
            SqlText.Primary(Quoted.Text(TypeText.Of(call.Type))),
            .. call.Arguments.Skip(1).Select(lowering.Lower),
        ]);

    private static SqlText TypedWhenEmpty(ExpressionLowering lowering, FunctionCall call) =>
        call.Arguments.Count == 0 && call.Type is not ArrayType { ElementType: NullType }
            ? SqlText.Cast(Named(lowering, call), TypeText.Of(call.Type))
            : Named(lowering, call);
}
