using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Floating-point numbers as Java writes and reads them.</summary>
internal static class JavaDouble
{
    private const double PlainFrom = 1e-3;
    private const double PlainBelow = 1e7;
    private static readonly string JavaBlanks = string.Concat(Enumerable.Range(0, 33).Select(c => (char)c));

    public static string Format(double value) =>
        Format(
            value,
            double.IsSubnormal(value)
                ? TwoDigits(
                    value.ToString("E16", CultureInfo.InvariantCulture),
                    value.ToString("R", CultureInfo.InvariantCulture),
                    value.ToString("E1", CultureInfo.InvariantCulture)
                )
                : value.ToString("R", CultureInfo.InvariantCulture)
        );

    public static string Format(float value) =>
        Format(
            value,
            float.IsSubnormal(value)
                ? TwoDigits(
                    value.ToString("E8", CultureInfo.InvariantCulture),
                    value.ToString("R", CultureInfo.InvariantCulture),
                    value.ToString("E1", CultureInfo.InvariantCulture)
                )
                : value.ToString("R", CultureInfo.InvariantCulture)
        );

    public static double? Parse(ReadOnlySpan<byte> text)
    {
        if (
            Utf8Parser.TryParse(text, out double value, out var used)
            && used == text.Length
            && text.Length > 0
            && text[^1] is >= (byte)'0' and <= (byte)'9'
        )
        {
            return value;
        }

        return Parse(Encoding.UTF8.GetString(text));
    }

    /// <summary>
    /// Java's parser: blanks around, a sign, NaN and Infinity, a decimal or hexadecimal number, a type suffix.
    /// </summary>
    public static double? Parse(string text)
    {
        var trimmed = Trim(text);
        if (trimmed.IsEmpty)
        {
            return null;
        }

        var digits = trimmed[^1] is 'd' or 'D' or 'f' or 'F' && !IsHexadecimal(trimmed) ? trimmed[..^1] : trimmed;
        if (IsHexadecimal(trimmed))
        {
            return HexadecimalDouble.Parse(trimmed);
        }

        if (digits.IsEmpty || char.IsAsciiLetter(digits[^1]) || digits[^1] is '+' or '-')
        {
            return Special(trimmed);
        }

        return double.TryParse(
            digits,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : Special(trimmed);
    }

    public static float? ParseFloat(string text)
    {
        var trimmed = Trim(text).ToString();
        var digits = trimmed.TrimEnd('d', 'D', 'f', 'F');
        return
            float.TryParse(
                digits,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var value
            )
            && trimmed.Length - digits.Length < 2
            ? value
            : (float?)Parse(text);
    }

    /// <summary>Java's narrowing: cut towards zero, saturated, NaN is 0.</summary>
    public static int ToInt(double value) =>
        double.IsNaN(value) ? 0
        : value >= int.MaxValue ? int.MaxValue
        : value <= int.MinValue ? int.MinValue
        : (int)value;

    public static long ToLong(double value) =>
        double.IsNaN(value) ? 0
        : value >= long.MaxValue ? long.MaxValue
        : value <= long.MinValue ? long.MinValue
        : (long)value;

    /// <summary>Without blanks and control characters at both ends; other kinds of space stay.</summary>
    public static ReadOnlySpan<char> Trim(string text) => text.AsSpan().Trim(JavaBlanks);

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("+-");
        return digits.Length > 1 && digits[0] == '0' && digits[1] is 'x' or 'X';
    }

    private static double? Special(ReadOnlySpan<char> text) =>
        text.ToString().ToLowerInvariant() switch
        {
            "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
            "-inf" or "-infinity" => double.NegativeInfinity,
            "nan" => double.NaN,
            _ => text is "+NaN" or "-NaN" ? double.NaN : null,
        };

    // Java gives at least two digits, the nearest ones: 4.9E-324 where one digit would do.
    private static string TwoDigits(string exact, string shortest, string two)
    {
        var digits = shortest.Split('E')[0].TrimStart('-').Replace(".", string.Empty, StringComparison.Ordinal);
        return digits.Length > 1 || exact.StartsWith("0.", StringComparison.Ordinal) ? shortest : two;
    }

    private static string Format(double value, string roundTrip)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var sign = value < 0 ? "-" : string.Empty;
        var (digits, exponent) = Digits(roundTrip.TrimStart('-'));
        var magnitude = Math.Abs(value);
        if (magnitude is >= PlainFrom and < PlainBelow)
        {
            return sign + Plain(digits, exponent);
        }

        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{fraction}E{exponent}");
    }

    /// <summary>Significant digits, and the power of ten of the first one.</summary>
    private static (string Digits, int Exponent) Digits(string text)
    {
        var parts = text.Split('E');
        var mantissa = parts[0];
        var power =
            parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        var digits = all.Trim('0');
        return (digits.Length == 0 ? "0" : digits, power + whole - leading - 1);
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
}
