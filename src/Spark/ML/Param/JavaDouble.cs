using System.Globalization;

namespace Microsoft.Spark.ML.Param;

/// <summary>
/// Doubles as Java prints them: a point always, scientific form below 0.001 and from ten million on. Digits are the
/// fewest that read back as the same number.
/// </summary>
internal static class JavaDouble
{
    public static string ToString(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var sign = double.IsNegative(value) ? "-" : string.Empty;
        var magnitude = Math.Abs(value);
        if (magnitude == 0)
        {
            return sign + "0.0";
        }

        var (digits, exponent) = Split(magnitude.ToString("R", CultureInfo.InvariantCulture));
        return sign + (magnitude is >= 1e-3 and < 1e7 ? Plain(digits, exponent) : Scientific(digits, exponent));
    }

    /// <summary>Significant digits without zeros around them, and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) Split(string shortest)
    {
        var end = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = end < 0 ? shortest : shortest[..end];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var zeros = all.Length - all.TrimStart('0').Length;
        var shift = end < 0 ? 0 : int.Parse(shortest[(end + 1)..], CultureInfo.InvariantCulture);
        return (all.Trim('0'), whole - 1 - zeros + shift);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        var padded = digits.PadRight(exponent + 2, '0');
        return $"{padded[..(exponent + 1)]}.{padded[(exponent + 1)..]}";
    }

    private static string Scientific(string digits, int exponent) =>
        $"{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent.ToString(CultureInfo.InvariantCulture)}";
}
