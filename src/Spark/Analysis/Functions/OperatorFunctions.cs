using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;
using static Spark.Analysis.Functions.Define;

namespace Spark.Analysis.Functions;

/// <summary>Operators: each is a function whose name is its symbol.</summary>
internal static class OperatorFunctions
{
    private static readonly ExpectedType NumericOrInterval = ExpectedType.OneOf(
        ExpectedType.Numeric, ExpectedType.CalendarInterval, ExpectedType.DayTimeInterval,
        ExpectedType.YearMonthInterval);

    public static IEnumerable<FunctionDefinition> All() =>
    [
        Built("+", 2, 2, Arithmetic.Add),
        Built("-", 2, 2, Arithmetic.Subtract),
        Built("*", 2, 2, Arithmetic.Multiply),
        Built("/", 2, 2, Arithmetic.Divide),
        Built("%", 2, 2, use => Arithmetic.Remainder(use, "%")) with { Aliases = [("mod", "mod")] },
        Built("pmod", 2, 2, use => Arithmetic.Remainder(use, "pmod")),
        Built("div", 2, 2, Arithmetic.IntegralDivide),
        Scalar(
            "negative",
            SameAsFirst,
            NumericOrInterval) with { DisplayName = "negative", Aliases = [("(negative)", "-")] },
        Scalar("positive", SameAsFirst, NumericOrInterval),
        Built("&", 2, 2, Bitwise),
        Built("|", 2, 2, Bitwise),
        Built("^", 2, 2, Bitwise),
        Scalar("~", SameAsFirst, ExpectedType.Integral),
        Built("=", 2, 2, Comparisons.Compare).Also("=="),
        Built("<=>", 2, 2, Comparisons.Compare),
        Built("<", 2, 2, Comparisons.Compare),
        Built("<=", 2, 2, Comparisons.Compare),
        Built(">", 2, 2, Comparisons.Compare),
        Built(">=", 2, 2, Comparisons.Compare),
        Built("and", 2, 2, Logic),
        Built("or", 2, 2, Logic),
        Scalar("not", KnownTypes.Boolean, ExpectedType.Boolean).Also("!"),
        Scalar("isnull", KnownTypes.Boolean, ExpectedType.Any).NeverNull().Also("isunknown"),
        Scalar("isnotnull", KnownTypes.Boolean, ExpectedType.Any).NeverNull(),
        Built("isnotunknown", 1, 1, use => new FunctionCall("isnotnull", use.Arguments, KnownTypes.Boolean, false)
        {
            DisplayText = $"({ColumnNames.Of(use[0])} IS NOT UNKNOWN)",
        }),
    ];

    private static FunctionCall Bitwise(FunctionUse use)
    {
        Arithmetic.WidenOperands(use);
        return use.TypeOf(0) is IntegralType && use.TypeOf(1) is IntegralType
            ? use.Call(use.TypeOf(0), use.AnyNullable)
            : throw Arithmetic.OperandMismatch(use, "INTEGRAL", t => t is IntegralType);
    }

    private static FunctionCall Logic(FunctionUse use)
    {
        use.Replace(use.Arguments.Select(argument => argument.Type is NullType
            ? Casts.Implicit(argument, KnownTypes.Boolean) : argument).ToArray());
        return use.Arguments.All(argument => argument.Type is BooleanType)
            ? use.Call(KnownTypes.Boolean, use.AnyNullable)
            : throw Arithmetic.OperandMismatch(use, "BOOLEAN", t => t is BooleanType);
    }
}
