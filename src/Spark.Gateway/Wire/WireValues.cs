using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Wire;

/// <summary>Values as one tag character and text. The tag decides which Java overload a call finds.</summary>
internal static class WireValues
{
    /// <summary>
    /// Adds a value and its line end. C# types choose Java ones: int and smaller <c>int</c>, long <c>long</c>, float
    /// and double <c>double</c>. Arrays are made first with <see cref="JavaGateway"/>'s array methods.
    /// </summary>
    public static void Append(StringBuilder command, object? value)
    {
        _ = value switch
        {
            null => command.Append('n'),
            bool flag => command.Append(flag ? "btrue" : "bfalse"),
            int or short or sbyte or byte => Append(command, 'i', (IFormattable)value),
            long => Append(command, 'L', (IFormattable)value),
            double number => command.Append('d').Append(Text(number)),
            float number => command.Append('d').Append(Text(number)),
            string text => command.Append('s').Append(WireText.Escape(text)),
            byte[] bytes => command.Append('j').Append(Convert.ToBase64String(bytes)),
            decimal => Append(command, 'D', (IFormattable)value),
            DecimalValue number => command.Append('D').Append(number.ToString()),
            JavaObject target => command.Append('r').Append(target.Id),
            _ => throw new ArgumentException(
                $"'{value.GetType().Name}' cannot be sent to the JVM. Send bool, int, long, double, decimal, string, "
                + "byte[] or a JavaObject; arrays and lists are made with the methods of JavaGateway."),
        };
        command.Append('\n');
    }

    /// <summary>
    /// What a reply holds: bool, int (long or BigInteger when it does not fit), long, double,
    /// <see cref="DecimalValue"/>, string, byte[] or a <see cref="JavaObject"/>; null for null and void.
    /// </summary>
    public static object? Read(ReadOnlySpan<char> value, Func<string, JavaObject> toObject)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        var text = value[1..];
        return value[0] switch
        {
            'n' or 'v' => null,
            'b' => text is "true",
            'i' or 'L' => Whole(text, value[0] == 'L'),
            'd' => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            'D' => Decimal(text),
            's' => WireText.Unescape(text),
            'j' => Convert.FromBase64String(text.ToString()),
            'r' or 'l' or 'a' or 'h' or 't' or 'g' => toObject(text.ToString()),
            'p' or 'c' or 'm' => text.ToString(),
            _ => throw new GatewayProtocolException($"'{value[0]}' is not a kind of value that the gateway sends."),
        };
    }

    private static StringBuilder Append(StringBuilder command, char tag, IFormattable value) =>
        command.Append(tag).Append(value.ToString(null, CultureInfo.InvariantCulture));

    private static string Text(double number) => number switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static object Whole(ReadOnlySpan<char> digits, bool isLong)
    {
        if (!isLong && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
        {
            return small;
        }

        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big)
                ? big
                : Decimal(digits);
    }

    private static DecimalValue Decimal(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var digits = text.ToString().Replace(".", string.Empty, StringComparison.Ordinal);
        return new DecimalValue(
            Int128.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), scale);
    }
}
