using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Precision and scale of decimal results, with Spark's loss of scale past 38 digits.</summary>
internal static class DecimalRules
{
    private const int Max = DecimalType.MaxPrecision;
    private const int MinimumKeptScale = 6;

    /// <summary>The decimal that holds every value of a numeric type.</summary>
    public static DecimalType ForType(DataType type) => type switch
    {
        DecimalType same => same,
        ByteType => new DecimalType(3, 0),
        ShortType => new DecimalType(5, 0),
        IntegerType => new DecimalType(10, 0),
        LongType => new DecimalType(20, 0),
        FloatType => new DecimalType(14, 7),
        DoubleType => new DecimalType(30, 15),
        _ => new DecimalType(38, 18),
    };

    /// <summary>
    /// The smallest decimal that holds an integral literal; of other expressions, that of their type.
    /// </summary>
    public static DecimalType ForOperand(Expression operand) =>
        operand is Literal { Value: { } value, ValueType: IntegralType }
        ? new DecimalType(
            DecimalText.DigitCount(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)), 0)
        : ForType(operand.Type);

    public static DecimalType Wider(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Bounded(Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + scale, scale);
    }

    public static DecimalType Add(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Adjusted(Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + scale + 1, scale);
    }

    public static DecimalType Multiply(DecimalType left, DecimalType right) =>
        Adjusted(left.Precision + right.Precision + 1, left.Scale + right.Scale);

    public static DecimalType Divide(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(MinimumKeptScale, left.Scale + right.Precision + 1);
        return Adjusted(left.Precision - left.Scale + right.Scale + scale, scale);
    }

    public static DecimalType Remainder(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Adjusted(Math.Min(left.Precision - left.Scale, right.Precision - right.Scale) + scale, scale);
    }

    public static DecimalType Bounded(int precision, int scale) => new(Math.Min(precision, Max), Math.Min(scale, Max));

    private static DecimalType Adjusted(int precision, int scale)
    {
        if (precision <= Max)
        {
            return new DecimalType(precision, scale);
        }

        var whole = precision - scale;
        return new DecimalType(Max, Math.Max(Max - whole, Math.Min(scale, MinimumKeptScale)));
    }
}
