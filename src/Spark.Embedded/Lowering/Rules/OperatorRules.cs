using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Arithmetic, comparison, logic and bits.</summary>
internal static class OperatorRules
{
    public static RuleTable Table { get; } =
        new()
        {
            ["+"] = Add,
            ["-"] = Subtract,
            ["*"] = Multiply,
            ["/"] = Divide,
            ["div"] = WholeQuotient,
            ["%"] = Remainder,
            ["pmod"] = PositiveModulus,
            ["negative"] = Negate,
            ["positive"] = call => call[0],
            ["abs"] = Absolute,
            ["&"] = call => new SqlBinary("&", call[0], call[1]),
            ["|"] = call => new SqlBinary("|", call[0], call[1]),
            ["^"] = call => new SqlCall("xor", call.Arguments),
            ["~"] = call => new SqlPrefix("~", call[0]),
            ["="] = call => Compare(call, "="),
            ["<=>"] = call => Compare(call, "IS NOT DISTINCT FROM"),
            ["<"] = call => Compare(call, "<"),
            ["<="] = call => Compare(call, "<="),
            [">"] = call => Compare(call, ">"),
            [">="] = call => Compare(call, ">="),
            ["!="] = call => Compare(call, "<>"),
            ["and"] = call => call.Arguments.Aggregate((left, right) => new SqlBinary("AND", left, right)),
            ["or"] = call => call.Arguments.Aggregate((left, right) => new SqlBinary("OR", left, right)),
            ["not"] = call => new SqlPrefix("NOT", call[0]),
            ["isnull"] = call => new SqlPostfix(call[0], "IS NULL"),
            ["isnotnull"] = call => new SqlPostfix(call[0], "IS NOT NULL"),
        };

    private static SqlExpression Compare(ScalarCall call, string word)
    {
        if (word is "=" or "<>" or "IS NOT DISTINCT FROM" || TypeInspection.ComparesLikeDuckDb(call.TypeOf(0)))
        {
            return new SqlBinary(word, call[0], call[1]);
        }

        return new SqlBinary(word, SortKeys.Of(call[0], call.TypeOf(0)), SortKeys.Of(call[1], call.TypeOf(1)));
    }

    private static SqlExpression Add(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (FloatType or DoubleType, _) => new SqlBinary("+", call[0], call[1]),
            (DecimalType, DecimalType) => Decimals(call, DecimalMath.Add, "+"),
            (IntegralType, IntegralType) => Integers<WrappingAdd>(call),
            _ => TemporalRules.Add(call),
        };

    private static SqlExpression Subtract(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (FloatType or DoubleType, _) => new SqlBinary("-", call[0], call[1]),
            (DecimalType, DecimalType) => Decimals(call, DecimalMath.Subtract, "-"),
            (IntegralType, IntegralType) => Integers<WrappingSubtract>(call),
            _ => TemporalRules.Subtract(call),
        };

    private static SqlExpression Multiply(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (FloatType or DoubleType, FloatType or DoubleType) => new SqlBinary("*", call[0], call[1]),
            (DecimalType, DecimalType) => Decimals(call, DecimalMath.Multiply, "*"),
            (IntegralType, IntegralType) => Integers<WrappingMultiply>(call),
            _ => TemporalRules.Multiply(call),
        };

    private static SqlExpression Divide(ScalarCall call) =>
        (call.TypeOf(0), call.TypeOf(1)) switch
        {
            (DoubleType, DoubleType) => new SqlBinary("/", call[0], NonZero(call[1], call.TypeOf(1))),
            (DecimalType, DecimalType) => Decimals(call, DecimalMath.Divide, null),
            _ => TemporalRules.Divide(call),
        };

    private static SqlExpression WholeQuotient(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            DecimalType => call.Native((DecimalValue a, DecimalValue b) => DecimalMath.DivideWhole(a, b)),
            LongType => call.Native((long a, long b) => Quotient(a, b)),
            IntegerType => call.Native((int a, int b) => Quotient(a, b)),
            ShortType => call.Native((short a, short b) => Quotient(a, b)),
            ByteType => call.Native((sbyte a, sbyte b) => Quotient(a, b)),
            _ => TemporalRules.WholeQuotient(call),
        };

    internal static long? Quotient(long a, long b) =>
        b switch
        {
            0 => null,
            -1 => unchecked(-a),
            _ => a / b,
        };

    private static SqlExpression Remainder(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            DecimalType => Decimals(call, DecimalMath.Remainder, null),
            LongType => call.Native(
                (long a, long b) =>
                    b is 0 ? (long?)null
                    : b == -1 ? 0
                    : a % b
            ),
            IntegerType => call.Native(
                (int a, int b) =>
                    b is 0 ? (int?)null
                    : b == -1 ? 0
                    : a % b
            ),
            ShortType => call.Native((short a, short b) => b is 0 ? (short?)null : (short)(a % b)),
            ByteType => call.Native((sbyte a, sbyte b) => b is 0 ? (sbyte?)null : (sbyte)(a % b)),
            FloatType => call.Native((float a, float b) => b is 0 ? (float?)null : a % b),
            _ => call.Native((double a, double b) => b is 0 ? (double?)null : a % b),
        };

    private static SqlExpression PositiveModulus(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            DecimalType => call.Native(types =>
                RowFunction.Of(
                    "pmod",
                    types,
                    call.Type,
                    (DecimalValue a, DecimalValue b) => DecimalModulus(a, b, (DecimalType)call.Type)
                )
            ),
            LongType => call.Native((long a, long b) => b is 0 ? (long?)null : Modulus(a, b)),
            IntegerType => call.Native((int a, int b) => b is 0 ? (int?)null : (int)Modulus(a, b)),
            ShortType => call.Native((short a, short b) => b is 0 ? (short?)null : (short)Modulus(a, b)),
            ByteType => call.Native((sbyte a, sbyte b) => b is 0 ? (sbyte?)null : (sbyte)Modulus(a, b)),
            FloatType => call.Native((float a, float b) => b is 0 ? (float?)null : Modulus(a, b)),
            _ => call.Native((double a, double b) => b is 0 ? (double?)null : Modulus(a, b)),
        };

    private static T Modulus<T>(T a, T b)
        where T : INumber<T>
    {
        if (b == -T.One)
        {
            return T.Zero;
        }

        var remainder = a % b;
        return remainder < T.Zero ? unchecked((remainder + b) % b) : remainder;
    }

    private static DecimalValue? DecimalModulus(DecimalValue a, DecimalValue b, DecimalType type)
    {
        if (DecimalMath.Remainder(a, b, type) is not { } remainder)
        {
            return null;
        }

        return Int128.IsNegative(remainder.Unscaled) && DecimalMath.Add(remainder, b, type) is { } sum
            ? DecimalMath.Remainder(sum, b, type)
            : remainder;
    }

    private static SqlExpression Negate(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            ByteType => call.Native((sbyte x) => unchecked((sbyte)-x)),
            ShortType => call.Native((short x) => unchecked((short)-x)),
            IntegerType or YearMonthIntervalType => call.Native((int x) => unchecked(-x)),
            LongType or DayTimeIntervalType => call.Native((long x) => unchecked(-x)),
            CalendarIntervalType => call.Native(
                (CalendarInterval x) => new CalendarInterval(-x.Months, -x.Days, -x.Microseconds)
            ),
            _ => new SqlPrefix("-", call[0]),
        };

    private static SqlExpression Absolute(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            ByteType => call.Native((sbyte x) => x < 0 ? unchecked((sbyte)-x) : x),
            ShortType => call.Native((short x) => x < 0 ? unchecked((short)-x) : x),
            IntegerType or YearMonthIntervalType => call.Native((int x) => x < 0 ? unchecked(-x) : x),
            LongType or DayTimeIntervalType => call.Native((long x) => x < 0 ? unchecked(-x) : x),
            DecimalType => new SqlCast(new SqlCall("abs", call.Arguments), call.Type),
            _ => new SqlCall("abs", call.Arguments),
        };

    private static SqlCall NonZero(SqlExpression value, DataType type) =>
        new("nullif", [value, new SqlLiteral(0d, type)]);

    /// <summary>Integers wrap around; DuckDB's own operators refuse to.</summary>
    private static SqlExpression Integers<TOperation>(ScalarCall call)
        where TOperation : IIntegerOperation =>
        call.Native(types => new NativeFunction(
            call.Name,
            types,
            call.Type,
            call.Type switch
            {
                ByteType => new IntegerKernel<sbyte, TOperation>(),
                ShortType => new IntegerKernel<short, TOperation>(),
                IntegerType => new IntegerKernel<int, TOperation>(),
                _ => new IntegerKernel<long, TOperation>(),
            }
        ));

    /// <summary>
    /// Sums and products that fit 18 digits are DuckDB's own; everything else, division above all, is computed
    /// exactly in C#.
    /// </summary>
    private static SqlExpression Decimals(
        ScalarCall call,
        Func<DecimalValue, DecimalValue, DecimalType, DecimalValue?> exact,
        string? word
    )
    {
        var type = (DecimalType)call.Type;
        var left = (DecimalType)call.TypeOf(0);
        var right = (DecimalType)call.TypeOf(1);
        if (word is "*" && left.Precision + right.Precision + 1 <= 18 && type.Scale == left.Scale + right.Scale)
        {
            return new SqlCast(new SqlBinary("*", call[0], call[1]), type);
        }

        if (word is "+" or "-" && type.Precision <= 37 && type.Scale == Math.Max(left.Scale, right.Scale))
        {
            return new SqlCast(new SqlBinary(word, new SqlCast(call[0], type), new SqlCast(call[1], type)), type);
        }

        return call.Native(types =>
            RowFunction.Of(call.Name, types, type, (DecimalValue a, DecimalValue b) => exact(a, b, type))
        );
    }
}
