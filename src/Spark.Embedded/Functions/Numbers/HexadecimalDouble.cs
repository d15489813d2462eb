using System.Globalization;
using System.Text.RegularExpressions;

namespace Spark.Embedded.Functions.Numbers;

/// <summary>Java's hexadecimal floating-point numbers, such as <c>0x1.8p3</c>.</summary>
internal static partial class HexadecimalDouble
{
    public static double? Parse(ReadOnlySpan<char> text)
    {
        var match = Shape().Match(text.ToString());
        if (!match.Success)
        {
            return null;
        }

        var fraction = match.Groups["f"].Value;
        var digits = (match.Groups["w"].Value + fraction).TrimStart('0');
        if (digits.Length > 13)
        {
            return null;
        }

        var mantissa =
            digits.Length == 0 ? 0 : long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var exponent = int.Parse(match.Groups["p"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var value = Math.ScaleB(mantissa, exponent - (4 * fraction.Length));
        return match.Groups["s"].Value == "-" ? -value : value;
    }

    [GeneratedRegex(@"^(?<s>[+-]?)0[xX](?<w>[0-9a-fA-F]*)(\.(?<f>[0-9a-fA-F]*))?[pP](?<p>[+-]?\d{1,5})[dDfF]?$")]
    private static partial Regex Shape();
}
