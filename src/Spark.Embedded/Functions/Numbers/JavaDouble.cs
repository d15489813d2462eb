using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Spark.Types;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Floating-point numbers as Java writes and reads them.</summary>
internal static class JavaDouble
{
    private static readonly string JavaBlanks = string.Concat(Enumerable.Range(0, 33).Select(c => (char)c));

    public static string Format(double value) => JavaNumbers.ToText(value);

    public static string Format(float value) => JavaNumbers.ToText(value);

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
}
