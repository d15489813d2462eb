using System.Globalization;
using System.Numerics;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Internal form of a decimal: <c>Unscaled / 10^Scale</c>, up to 38 digits.</summary>
internal readonly record struct DecimalValue(Int128 Unscaled, int Scale)
{
    public decimal ToDecimal() => decimal.Parse(ToString(), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>The nearest whole number below, or above.</summary>
    public Int128 Whole(bool roundsUp)
    {
        var one = Int128.Parse("1".PadRight(Scale + 1, '0'), CultureInfo.InvariantCulture);
        var (whole, rest) = Int128.DivRem(Unscaled, one);
        if (rest == 0)
        {
            return whole;
        }

        return roundsUp ? whole + (rest > 0 ? 1 : 0) : whole - (rest < 0 ? 1 : 0);
    }

    public override string ToString()
    {
        var magnitude = BigInteger.Abs((BigInteger)Unscaled);
        var digits = magnitude.ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var text = Scale == 0 ? digits : $"{digits[..^Scale]}.{digits[^Scale..]}";
        return Int128.IsNegative(Unscaled) ? "-" + text : text;
    }
}

/// <summary>Internal form of a legacy interval.</summary>
internal readonly record struct CalendarInterval(int Months, int Days, long Microseconds);
