using System.Text;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Numbers as text from one base to another, over unsigned 64 bits.</summary>
internal static class BaseConversion
{
    public static string? Convert(string text, int from, int to)
    {
        var target = Math.Abs(to);
        if (from is < 2 or > 36 || target is < 2 or > 36)
        {
            return null;
        }

        var trimmed = text.Trim(' ');
        if (trimmed.Length == 0)
        {
            return null;
        }

        var isNegative = trimmed[0] == '-';
        var value = Parse(trimmed.AsSpan(isNegative ? 1 : 0), (uint)from);
        if (isNegative && to > 0)
        {
            value = unchecked((ulong)-(long)value);
        }

        var isShownNegative = false;
        if (to < 0 && unchecked((long)value) < 0)
        {
            value = unchecked((ulong)-(long)value);
            isShownNegative = true;
        }

        isShownNegative |= isNegative && to < 0;
        return (isShownNegative ? "-" : string.Empty) + Format(value, (uint)target);
    }

    // Past 64 bits the value sticks at the largest; the number ends at the first character that is no digit.
    private static ulong Parse(ReadOnlySpan<char> text, uint radix)
    {
        ulong value = 0;
        foreach (var character in text)
        {
            var digit = character switch
            {
                >= '0' and <= '9' => character - '0',
                >= 'A' and <= 'Z' => character - 'A' + 10,
                >= 'a' and <= 'z' => character - 'a' + 10,
                _ => int.MaxValue,
            };
            if (digit >= radix)
            {
                break;
            }

            var next = ((UInt128)value * radix) + (uint)digit;
            if (next > ulong.MaxValue)
            {
                return ulong.MaxValue;
            }

            value = (ulong)next;
        }

        return value;
    }

    private static string Format(ulong value, uint radix)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(int)(value % radix)]);
            value /= radix;
        }
        while (value > 0);

        return text.ToString();
    }
}
