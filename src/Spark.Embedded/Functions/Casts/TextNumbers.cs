using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;

namespace Spark.Embedded.Functions.Casts;

/// <summary>Numbers and booleans from text, by the rules of Spark's casts; null for text that is none.</summary>
internal static class TextNumbers
{
    /// <summary>A whole number within the bounds; a fraction is read and dropped.</summary>
    public static long? ToLong(ReadOnlySpan<byte> text, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        text = Trim(text);
        if (text.IsEmpty)
        {
            return null;
        }

        var isNegative = text[0] == '-';
        var at = isNegative || text[0] == '+' ? 1 : 0;
        if (at == text.Length)
        {
            return null;
        }

        // The value is kept negative, where one more number fits.
        long value = 0;
        for (; at < text.Length && text[at] != '.'; at++)
        {
            var digit = text[at] - '0';
            if (digit is < 0 or > 9 || value < long.MinValue / 10)
            {
                return null;
            }

            value = unchecked((value * 10) - digit);
            if (value > 0)
            {
                return null;
            }
        }

        for (at++; at < text.Length; at++)
        {
            if (text[at] is < (byte)'0' or > (byte)'9')
            {
                return null;
            }
        }

        if (!isNegative)
        {
            if (value == long.MinValue)
            {
                return null;
            }

            value = -value;
        }

        return value >= minimum && value <= maximum ? value : null;
    }

    public static DecimalValue? ToDecimal(string text, DecimalType type) =>
        DecimalMath.Parse(JavaDouble.Trim(text).ToString(), out var unscaled, out var scale)
            ? DecimalMath.Fit(unscaled, scale, type)
            : null;

    public static bool? ToBoolean(string text) =>
        JavaDouble.Trim(text).ToString().ToLowerInvariant() switch
        {
            "t" or "true" or "y" or "yes" or "1" => true,
            "f" or "false" or "n" or "no" or "0" => false,
            _ => null,
        };

    /// <summary>Without blanks and control characters at both ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && (text[0] <= 0x20 || text[0] == 0x7f))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && (text[^1] <= 0x20 || text[^1] == 0x7f))
        {
            text = text[..^1];
        }

        return text;
    }
}
