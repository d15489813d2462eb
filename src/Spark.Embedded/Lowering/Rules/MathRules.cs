using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Mathematical functions.</summary>
internal static class MathRules
{
    public static RuleTable Table { get; } =
        new RuleTable
        {
            ["acos"] = call => call.Native((double x) => Math.Acos(x)),
            ["asin"] = call => call.Native((double x) => Math.Asin(x)),
            ["atan"] = call => call.Native((double x) => Math.Atan(x)),
            ["atan2"] = call => call.Native((double y, double x) => Math.Atan2(y + 0.0, x + 0.0)),
            ["acosh"] = call => call.Native((double x) => JavaMath.Log(x + Math.Sqrt((x * x) - 1))),
            ["asinh"] = call => call.Native((double x) => JavaMath.Asinh(x)),
            ["atanh"] = call => call.Native((double x) => 0.5 * (JavaMath.Log1p(x) - JavaMath.Log1p(-x))),
            ["cbrt"] = call => call.Native((double x) => JavaMath.Cbrt(x)),
            ["cos"] = call => call.Native((double x) => Math.Cos(x)),
            ["cosh"] = call => call.Native((double x) => JavaMath.Cosh(x)),
            ["cot"] = call => call.Native((double x) => 1 / Math.Tan(x)),
            ["csc"] = call => call.Native((double x) => 1 / Math.Sin(x)),
            ["sec"] = call => call.Native((double x) => 1 / Math.Cos(x)),
            ["sin"] = call => call.Native((double x) => Math.Sin(x)),
            ["sinh"] = call => call.Native((double x) => JavaMath.Sinh(x)),
            ["tan"] = call => call.Native((double x) => Math.Tan(x)),
            ["tanh"] = call => call.Native((double x) => JavaMath.Tanh(x)),
            ["degrees"] = call => call.Native((double x) => x * (180.0 / Math.PI)),
            ["radians"] = call => call.Native((double x) => x * (Math.PI / 180.0)),
            ["exp"] = call => call.Native((double x) => JavaMath.Exp(x)),
            ["expm1"] = call => call.Native((double x) => JavaMath.Expm1(x)),
            ["ln"] = call => call.Native((double x) => x <= 0 ? (double?)null : JavaMath.Log(x)),
            ["log"] = Logarithm,
            ["log2"] = call => call.Native((double x) => x <= 0 ? (double?)null : JavaMath.Log(x) / JavaMath.Log(2)),
            ["log10"] = call => call.Native((double x) => x <= 0 ? (double?)null : JavaMath.Log10(x)),
            ["log1p"] = call => call.Native((double x) => x <= -1 ? (double?)null : JavaMath.Log1p(x)),
            ["sqrt"] = call => call.Native((double x) => Math.Sqrt(x)),
            ["hypot"] = call => call.Native((double x, double y) => JavaMath.Hypot(x, y)),
            ["pow"] = call => call.Native((double x, double y) => JavaMath.Pow(x, y)),
            ["power"] = call => call.Native((double x, double y) => JavaMath.Pow(x, y)),
            ["rint"] = call => call.Native((double x) => Math.Round(x, MidpointRounding.ToEven)),
            ["signum"] = Sign,
            ["sign"] = Sign,
            ["e"] = _ => new SqlLiteral(Math.E, KnownTypes.Double),
            ["pi"] = _ => new SqlLiteral(Math.PI, KnownTypes.Double),
            ["factorial"] = call => call.Native((int n) => Factorial(n)),
            ["round"] = call => Round(call, RoundingMode.HalfUp),
            ["bround"] = call => Round(call, RoundingMode.HalfEven),
            ["ceil"] = call => Round(call, RoundingMode.Ceiling),
            ["ceiling"] = call => Round(call, RoundingMode.Ceiling),
            ["floor"] = call => Round(call, RoundingMode.Floor),
            ["shiftleft"] = call =>
                call.TypeOf(0) is LongType
                    ? call.Native((long x, int n) => x << n)
                    : call.Native((int x, int n) => x << n),
            ["shiftright"] = call =>
                call.TypeOf(0) is LongType
                    ? call.Native((long x, int n) => x >> n)
                    : call.Native((int x, int n) => x >> n),
            ["shiftrightunsigned"] = call =>
                call.TypeOf(0) is LongType
                    ? call.Native((long x, int n) => x >>> n)
                    : call.Native((int x, int n) => x >>> n),
            ["width_bucket"] = WidthBucket,
            ["conv"] = call => call.Native((string text, int from, int to) => BaseConversion.Convert(text, from, to)),
            ["bin"] = call => call.Native((long x) => Convert.ToString(x, 2)),
            ["bit_count"] = call =>
                call.TypeOf(0) switch
                {
                    BooleanType => new SqlCast(call[0], KnownTypes.Int),
                    LongType => call.Native((long x) => (int)long.PopCount(x)),
                    IntegerType => call.Native((int x) => (int)long.PopCount(x)),
                    ShortType => call.Native((short x) => (int)long.PopCount(x)),
                    _ => call.Native((sbyte x) => (int)long.PopCount(x)),
                },
            ["bit_get"] = GetBit,
            ["getbit"] = GetBit,
        };

    private static SqlExpression Logarithm(ScalarCall call) =>
        call.Count == 1
            ? call.Native((double x) => x <= 0 ? (double?)null : JavaMath.Log(x))
            : call.Native((double b, double x) => x <= 0 || b <= 0 ? (double?)null : JavaMath.Log(x) / JavaMath.Log(b));

    private static SqlExpression Sign(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            YearMonthIntervalType => call.Native((int x) => (double)Math.Sign(x)),
            DayTimeIntervalType => call.Native((long x) => (double)Math.Sign(x)),
            DecimalType => call.Native((DecimalValue x) => (double)Int128.Sign(x.Unscaled)),
            _ => call.Native((double x) => double.IsNaN(x) || x == 0 ? x : Math.Sign(x)),
        };

    private static long? Factorial(int n)
    {
        if (n is < 0 or > 20)
        {
            return null;
        }

        var result = 1L;
        for (var i = 2; i <= n; i++)
        {
            result *= i;
        }

        return result;
    }

    private static SqlExpression Round(ScalarCall call, RoundingMode mode)
    {
        var scale = 0;
        if (call.Count > 1)
        {
            if (!call.TryConstant(1, out var value))
            {
                throw Unsupported.Feature($"{call.Name} to a number of digits that is not a constant");
            }

            if (value is null)
            {
                return new SqlLiteral(null, call.Type);
            }

            scale = Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        var type = call.Type;
        var function = (call.TypeOf(0), type) switch
        {
            (IntegralType, _) when scale >= 0 && type.CatalogString == call.TypeOf(0).CatalogString => null,
            (DecimalType, DecimalType target) => RowFunction.Of(
                Label(),
                [call.TypeOf(0)],
                type,
                (DecimalValue x) => Rounding.Decimal(x, scale, target, mode)
            ),
            (DecimalType, LongType) => RowFunction.Of(
                Label(),
                [call.TypeOf(0)],
                type,
                (DecimalValue x) => DecimalMath.LowBits(Rounding.Unscaled(x, 0, mode))
            ),
            (DoubleType, LongType) => RowFunction.Of(
                Label(),
                [call.TypeOf(0)],
                type,
                (double x) => JavaDouble.ToLong(mode == RoundingMode.Ceiling ? Math.Ceiling(x) : Math.Floor(x))
            ),
            (DoubleType, DoubleType) => RowFunction.Of(
                Label(),
                [call.TypeOf(0)],
                type,
                (double x) => Rounding.Double(x, scale, mode)
            ),
            (FloatType, FloatType) => RowFunction.Of(
                Label(),
                [call.TypeOf(0)],
                type,
                (float x) => Rounding.Float(x, scale, mode)
            ),
            (IntegralType, _) => RowFunction.Of(
                Label(),
                [call.TypeOf(0)],
                type,
                (object? x) => x is null ? null : Rounding.Integer(x, scale, type, mode)
            ),
            _ => throw Unsupported.Feature($"{call.Name} of '{call.TypeOf(0).CatalogString}'"),
        };
        return function is null ? call[0] : new SqlNativeCall(function, [call[0]]);

        string Label() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{call.Name}_{scale}");
    }

    private static SqlExpression WidthBucket(ScalarCall call) =>
        call.TypeOf(0) switch
        {
            YearMonthIntervalType => call.Native((int x, int low, int high, long n) => Buckets.Of(x, low, high, n)),
            DayTimeIntervalType => call.Native((long x, long low, long high, long n) => Buckets.Of(x, low, high, n)),
            _ => call.Native((double x, double low, double high, long n) => Buckets.Of(x, low, high, n)),
        };

    private static SqlExpression GetBit(ScalarCall call)
    {
        var bits = CastLowering.Width(call.TypeOf(0));
        sbyte Bit(long x, int position) =>
            position >= 0 && position < bits
                ? (sbyte)((x >> position) & 1)
                : throw new QueryFailure(
                    "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE",
                    $"Position {position} is outside of the bits 0 to {bits - 1} of the value."
                );
        return call.TypeOf(0) switch
        {
            LongType => call.Native((long x, int n) => Bit(x, n)),
            IntegerType => call.Native((int x, int n) => Bit(x, n)),
            ShortType => call.Native((short x, int n) => Bit(x, n)),
            _ => call.Native((sbyte x, int n) => Bit(x, n)),
        };
    }
}
