using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>
/// Types of + - * / % div, of numbers here and of dates and intervals in <see cref="DateArithmetic"/>.
/// </summary>
internal static class Arithmetic
{
    public static Expression Add(FunctionUse use) =>
        DateArithmetic.Add(use) ?? Numeric(use, DecimalRules.Add, allowsIntervals: true);

    public static Expression Subtract(FunctionUse use) =>
        DateArithmetic.Subtract(use) ?? Numeric(use, DecimalRules.Add, allowsIntervals: true);

    public static Expression Multiply(FunctionUse use) =>
        DateArithmetic.Multiply(use) ?? Numeric(use, DecimalRules.Multiply, allowsIntervals: false);

    public static Expression Divide(FunctionUse use)
    {
        if (DateArithmetic.Divide(use) is { } interval)
        {
            return interval;
        }

        PrepareStrings(use);
        if (IsDecimalPair(use))
        {
            AlignDecimals(use);
            return use.Call(DecimalRules.Divide((DecimalType)use.TypeOf(0), (DecimalType)use.TypeOf(1)), true);
        }

        if (use.Arguments.All(argument => argument.Type is NumericType or NullType))
        {
            use.Replace(use.Arguments.Select(argument => Casts.Implicit(argument, KnownTypes.Double)).ToArray());
            return use.Call(KnownTypes.Double, true);
        }

        throw OperandMismatch(use, "(\"DOUBLE\" or \"DECIMAL\")", t => t is DoubleType or DecimalType);
    }

    public static Expression Remainder(FunctionUse use, string name)
    {
        PrepareStrings(use);
        DataType type;
        if (IsDecimalPair(use))
        {
            AlignDecimals(use);
            type = DecimalRules.Remainder((DecimalType)use.TypeOf(0), (DecimalType)use.TypeOf(1));
        }
        else
        {
            WidenOperands(use);
            NullsToDoubles(use);
            Require(use, "NUMERIC", t => t is NumericType);
            type = use.TypeOf(0);
        }

        var call = use.Call(type, true);
        return name == "%" && use.DisplayName == "mod"
            ? call with { DisplayText = $"mod({ColumnNames.Join(use.Arguments)})" }
            : call;
    }

    public static Expression IntegralDivide(FunctionUse use)
    {
        if (use.Arguments.All(argument => argument.Type is DayTimeIntervalType)
            || use.Arguments.All(argument => argument.Type is YearMonthIntervalType))
        {
            return use.Call(KnownTypes.Long, true);
        }

        if (IsDecimalPair(use))
        {
            AlignDecimals(use);
            return use.Call(KnownTypes.Long, true);
        }

        use.Replace(use.Arguments.Select(argument =>
            argument.Type is IntegralType or NullType
                ? Casts.Implicit(argument, KnownTypes.Long)
                : argument).ToArray());
        WidenOperands(use);
        return use.TypeOf(0) is LongType && use.TypeOf(1) is LongType
            ? use.Call(KnownTypes.Long, true)
            : throw OperandMismatch(
                use,
                "(\"BIGINT\" or \"DECIMAL\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\")",
                t => t is LongType or DecimalType);
    }

    /// <summary>Brings both operands to the tightest type that holds them, when there is one.</summary>
    public static void WidenOperands(FunctionUse use)
    {
        var isDecimalWithDouble = (use.TypeOf(0), use.TypeOf(1)) is (DecimalType, FloatType or DoubleType)
            or (FloatType or DoubleType, DecimalType);
        var common = isDecimalWithDouble ? KnownTypes.Double : CommonTypes.Tightest(use.TypeOf(0), use.TypeOf(1));
        if (common is NumericType or NullType || common?.IsInterval() == true)
        {
            use.Replace(use.Arguments.Select(argument => Casts.Implicit(argument, common!)).ToArray());
        }
    }

    public static AnalysisException OperandMismatch(FunctionUse use, string required, Func<DataType, bool> accepts)
    {
        var (left, right) = (use.TypeOf(0), use.TypeOf(1));
        if (!CommonTypes.SameType(left, right))
        {
            return use.Mismatch(
                "BINARY_OP_DIFF_TYPES",
                "the left and right operands of the binary operator have incompatible types "
                + $"(\"{SqlTypeNames.Of(left)}\" and \"{SqlTypeNames.Of(right)}\").");
        }

        System.Diagnostics.Debug.Assert(!accepts(left), "Equal operand types that the operator takes are no mismatch.");
        var described = required.StartsWith('(') ? required : $"\"{required}\"";
        return use.Mismatch(
            "BINARY_OP_WRONG_TYPE",
            $"the binary operator requires the input type {described}, not \"{SqlTypeNames.Of(left)}\".");
    }

    /// <summary>A string beside anything but an interval becomes a double.</summary>
    public static void PrepareStrings(FunctionUse use) => use.Replace(use.Arguments.Select((argument, i) =>
        argument.Type is StringType && !use.TypeOf(1 - i).IsInterval()
            ? Casts.Implicit(argument, KnownTypes.Double)
            : argument).ToArray());

    private static FunctionCall Numeric(
        FunctionUse use, Func<DecimalType, DecimalType, DecimalType> decimalResult, bool allowsIntervals)
    {
        PrepareStrings(use);
        if (IsDecimalPair(use))
        {
            AlignDecimals(use);
            var type = decimalResult((DecimalType)use.TypeOf(0), (DecimalType)use.TypeOf(1));
            return use.Call(type, true);
        }

        WidenOperands(use);
        NullsToDoubles(use);

        return CommonTypes.SameType(use.TypeOf(0), use.TypeOf(1))
            && (use.TypeOf(0) is NumericType || (allowsIntervals && use.TypeOf(0).IsInterval()))
            ? use.Call(use.TypeOf(0), use.AnyNullable)
            : throw OperandMismatch(
                use,
                allowsIntervals
                    ? "(\"NUMERIC\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL\")"
                    : "NUMERIC",
                t => t is NumericType);
    }

    private static void NullsToDoubles(FunctionUse use)
    {
        if (use.TypeOf(0) is NullType && use.TypeOf(1) is NullType)
        {
            use.Replace(use.Arguments.Select(argument => Casts.Implicit(argument, KnownTypes.Double)).ToArray());
        }
    }

    private static void Require(FunctionUse use, string required, Func<DataType, bool> accepts)
    {
        if (!accepts(use.TypeOf(0)) || !CommonTypes.SameType(use.TypeOf(0), use.TypeOf(1)))
        {
            throw OperandMismatch(use, required, accepts);
        }
    }

    private static bool IsDecimalPair(FunctionUse use) =>
        (use.TypeOf(0), use.TypeOf(1)) is (DecimalType, DecimalType or IntegralType or NullType)
            or (IntegralType or NullType, DecimalType);

    private static void AlignDecimals(FunctionUse use) =>
        use.Replace(use.Arguments.Select((argument, i) => argument.Type switch
    {
        DecimalType => argument,
        NullType => Casts.Implicit(argument, use.TypeOf(1 - i)),
        _ => Casts.Implicit(argument, DecimalRules.ForOperand(argument)),
    }).ToArray());
}
