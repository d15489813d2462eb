using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Types;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Java's printf.</summary>
internal static partial class JavaFormatter
{
    public static string Format(string format, object?[] arguments, DataType[] types)
    {
        var text = new StringBuilder();
        var at = 0;
        var next = 0;
        foreach (Match match in Specifier().Matches(format))
        {
            text.Append(Plain(format[at..match.Index]));
            at = match.Index + match.Length;
            var conversion = match.Groups["c"].Value[^1];
            if (conversion is '%' or 'n')
            {
                text.Append(Padded(conversion == '%' ? "%" : "\n", match));
                continue;
            }

            var index = match.Groups["i"].Success
                ? int.Parse(match.Groups["i"].Value.TrimEnd('$'), CultureInfo.InvariantCulture) - 1
                : next++;
            if (index >= arguments.Length)
            {
                throw new QueryFailure(null, $"Format specifier '{match.Value}'");
            }

            text.Append(One(match, conversion, arguments[index], types[index]));
        }

        return text.Append(Plain(format[at..])).ToString();
    }

    private static string Plain(string text)
    {
        var at = text.IndexOf('%', StringComparison.Ordinal);
        return at < 0
            ? text
            : throw new QueryFailure(null, $"Conversion = '{(at + 1 < text.Length ? text[at + 1] : '%')}'");
    }

    private static string One(Match match, char conversion, object? value, DataType type)
    {
        var flags = match.Groups["f"].Value;
        var isUpper = char.IsAsciiLetterUpper(conversion);
        var text = char.ToLowerInvariant(conversion) switch
        {
            's' => Cut(value is null ? "null" : Text(value, type), match),
            'b' => Cut(
                value is bool flag ? (flag ? "true" : "false")
                    : value is null ? "false"
                    : "true",
                match
            ),
            'd' => value is null ? "null" : Whole(Integer(value, 'd'), flags, match),
            'x' => value is null ? "null" : Radix(value, 16, flags, match),
            'o' => value is null ? "null" : Radix(value, 8, flags, match),
            'c' => value is null ? "null" : Character(value),
            'f' => value is null ? "null" : Fixed(value, flags, match),
            'e' => value is null ? "null" : Scientific(value, flags, match),
            'g' => value is null ? "null" : General(value, flags, match),
            _ => throw new QueryFailure(null, $"Conversion = '{conversion}'"),
        };
        return Padded(isUpper ? text.ToUpperInvariant() : text, match);
    }

    private static string Text(object value, DataType type) =>
        value switch
        {
            DecimalValue number => Casts.ValueText.Decimal(number),
            int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => Casts.ValueText.Of(type, ZoneRules.Utc)(value),
        };

    private static string Cut(string text, Match match) =>
        match.Groups["p"].Success && Precision(match) is var precision && precision < text.Length
            ? text[..precision]
            : text;

    private static int Precision(Match match, int otherwise = 6) =>
        match.Groups["p"].Success ? int.Parse(match.Groups["p"].Value[1..], CultureInfo.InvariantCulture) : otherwise;

    private static int Width(Match match) =>
        match.Groups["w"].Success ? int.Parse(match.Groups["w"].Value, CultureInfo.InvariantCulture) : 0;

    private static string Padded(string text, Match match) =>
        match.Groups["f"].Value.Contains('-') ? text.PadRight(Width(match)) : text.PadLeft(Width(match));

    private static BigInteger Integer(object value, char conversion) =>
        value switch
        {
            sbyte or short or int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            _ => throw Mismatch(conversion, value),
        };

    private static QueryFailure Mismatch(char conversion, object value) =>
        new(null, $"{conversion} != {JavaName(value)}");

    private static string JavaName(object value) =>
        value switch
        {
            string => "org.apache.spark.unsafe.types.UTF8String",
            DecimalValue => "org.apache.spark.sql.types.Decimal",
            double => "java.lang.Double",
            float => "java.lang.Float",
            bool => "java.lang.Boolean",
            int => "java.lang.Integer",
            long => "java.lang.Long",
            short => "java.lang.Short",
            sbyte => "java.lang.Byte",
            _ => "java.lang.Object",
        };

    private static string Whole(BigInteger value, string flags, Match match)
    {
        var digits = BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture);
        return Signed(value.Sign < 0, flags.Contains(',') ? JavaDecimalFormat.Grouped(digits) : digits, flags, match);
    }

    private static string Signed(bool isNegative, string digits, string flags, Match match)
    {
        var (before, after) =
            isNegative ? (flags.Contains('(') ? ("(", ")") : ("-", string.Empty))
            : flags.Contains('+') ? ("+", string.Empty)
            : flags.Contains(' ') ? (" ", string.Empty)
            : (string.Empty, string.Empty);
        if (flags.Contains('0'))
        {
            digits = digits.PadLeft(Width(match) - before.Length - after.Length, '0');
        }

        return before + digits + after;
    }

    private static string Radix(object value, int radix, string flags, Match match)
    {
        var bits = value switch
        {
            sbyte number => (ulong)(byte)number,
            short number => (ushort)number,
            int number => (uint)number,
            long number => (ulong)number,
            _ => throw Mismatch(radix == 16 ? 'x' : 'o', value),
        };
        var digits = radix == 16 ? bits.ToString("x", CultureInfo.InvariantCulture) : Convert.ToString((long)bits, 8);
        var prefix = flags.Contains('#') ? (radix == 16 ? "0x" : "0") : string.Empty;
        return flags.Contains('0') ? prefix + digits.PadLeft(Width(match) - prefix.Length, '0') : prefix + digits;
    }

    private static string Character(object value) =>
        value switch
        {
            sbyte or short or int => char.ConvertFromUtf32(Convert.ToInt32(value, CultureInfo.InvariantCulture)),
            _ => throw Mismatch('c', value),
        };

    private static double Floating(object value, char conversion) =>
        value switch
        {
            double or float => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => throw Mismatch(conversion, value),
        };

    // Java rounds the shortest digits half up, not the exact value.
    private static string Fixed(object value, string flags, Match match)
    {
        var number = Floating(value, 'f');
        if (!double.IsFinite(number))
        {
            return NotFinite(number, flags);
        }

        var places = Precision(match);
        DecimalMath.Parse(Shortest(value), out var unscaled, out var scale);
        var digits = BigInteger
            .Abs(DecimalMath.Rescale(unscaled, scale, places))
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(places + 1, '0');
        var whole = digits[..^places];
        whole = flags.Contains(',') ? JavaDecimalFormat.Grouped(whole) : whole;
        return Signed(double.IsNegative(number), places == 0 ? whole : $"{whole}.{digits[^places..]}", flags, match);
    }

    private static string Scientific(object value, string flags, Match match)
    {
        var number = Floating(value, 'e');
        if (!double.IsFinite(number))
        {
            return NotFinite(number, flags);
        }

        var places = Precision(match);
        DecimalMath.Parse(Shortest(value), out var unscaled, out var scale);
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = unscaled.IsZero ? 0 : digits.Length - 1 - scale;
        var shifted = DecimalMath.Rescale(BigInteger.Abs(unscaled), digits.Length - 1, places);
        var text = shifted.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        if (text.Length > places + 1)
        {
            exponent++;
            text = text[..^1];
        }

        var mantissa = places == 0 ? text : $"{text[0]}.{text[1..]}";
        var sign = exponent < 0 ? '-' : '+';
        return Signed(
            double.IsNegative(number),
            string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{sign}{Math.Abs(exponent):00}"),
            flags,
            match
        );
    }

    private static string General(object value, string flags, Match match)
    {
        var number = Math.Abs(Floating(value, 'g'));
        var precision = Math.Max(Precision(match), 1);
        if (number != 0 && (number < 1e-4 || number >= Math.Pow(10, precision)))
        {
            return Scientific(value, flags, Specifier().Match($"%.{precision - 1}e"));
        }

        var whole = number < 1 ? 0 : (int)Math.Floor(Math.Log10(number)) + 1;
        return Fixed(value, flags, Specifier().Match($"%.{Math.Max(precision - Math.Max(whole, 1), 0)}f"));
    }

    private static string Shortest(object value) =>
        value is float single ? JavaDouble.Format(single) : JavaDouble.Format((double)value);

    private static string NotFinite(double number, string flags) =>
        double.IsNaN(number) ? "NaN"
        : number > 0 ? (flags.Contains('+') ? "+Infinity" : "Infinity")
        : flags.Contains('(') ? "(Infinity)"
        : "-Infinity";

    [GeneratedRegex(@"%(?<i>\d+\$)?(?<f>[-#+ 0,(<]*)(?<w>[1-9]\d*)?(?<p>\.\d+)?(?<c>[bBhHsScCdoxXeEfgGaA%n])")]
    private static partial Regex Specifier();
}
