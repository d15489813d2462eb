using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Templates of <c>to_number</c> and <c>to_char</c>: <c>0 9 . D , G $ S MI PR</c>.</summary>
internal sealed class NumberTemplate
{
    private static readonly ConcurrentDictionary<string, NumberTemplate> Cache = new(StringComparer.Ordinal);

    private readonly string _format;
    private readonly string _whole;
    private readonly string _fraction;
    private readonly bool _hasPoint;
    private readonly bool _hasDollar;
    private readonly char _leadingSign;
    private readonly string _trailingSign;

    private NumberTemplate(string format)
    {
        _format = format;
        var body = format.ToUpperInvariant().Replace('D', '.').Replace('G', ',');
        _trailingSign =
            body.EndsWith("MI", StringComparison.Ordinal) ? "MI"
            : body.EndsWith("PR", StringComparison.Ordinal) ? "PR"
            : body.EndsWith('S') ? "S"
            : string.Empty;
        body = body[..^_trailingSign.Length];
        if (body.StartsWith("MI", StringComparison.Ordinal))
        {
            _leadingSign = 'M';
            body = body[2..];
        }
        else if (body.StartsWith('S'))
        {
            _leadingSign = 'S';
            body = body[1..];
        }

        _hasDollar = body.StartsWith('$');
        body = _hasDollar ? body[1..] : body;
        var point = body.IndexOf('.', StringComparison.Ordinal);
        _hasPoint = point >= 0;
        _whole = point < 0 ? body : body[..point];
        _fraction = point < 0 ? string.Empty : body[(point + 1)..];
    }

    public static NumberTemplate Of(string format) => Cache.GetOrAdd(format, static text => new NumberTemplate(text));

    public DecimalValue? Parse(string text, DecimalType type, bool isTry)
    {
        if (TryParse(text, out var unscaled, out var scale))
        {
            return DecimalMath.Fit(unscaled, scale, type);
        }

        return isTry
            ? null
            : throw new QueryFailure(
                "INVALID_FORMAT.MISMATCH_INPUT",
                $"The format is invalid: '{_format}'. The input \"STRING\" '{text}' does not match the format."
            );
    }

    public string Format(DecimalValue value)
    {
        var digits = BigInteger
            .Abs(DecimalMath.Rescale(value.Unscaled, value.Scale, _fraction.Length))
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(_fraction.Length + 1, '0');
        var whole = digits[..^_fraction.Length].TrimStart('0');
        var fraction = digits[(digits.Length - _fraction.Length)..];
        var places = _whole.Count(c => c is '0' or '9');
        var isNegative = Int128.IsNegative(value.Unscaled);
        if (whole.Length > places)
        {
            return new string('#', 0) + Overflow();
        }

        var text = new StringBuilder();
        var next = whole.Length;
        var padded = whole.PadLeft(places, ' ');
        var at = 0;
        var seen = false;
        foreach (var symbol in _whole)
        {
            if (symbol == ',')
            {
                text.Append(seen ? ',' : ' ');
                continue;
            }

            var digit = padded[at++];
            if (digit == ' ' && (symbol == '0' || (seen && symbol == '9')))
            {
                digit = '0';
            }

            seen |= digit != ' ';
            text.Append(digit);
        }

        var body = text.ToString();
        if (_hasDollar)
        {
            var blanks = body.Length - body.TrimStart(' ').Length;
            body = new string(' ', blanks) + "$" + body[blanks..];
        }

        if (_hasPoint)
        {
            body += "." + fraction;
        }

        return Signed(body, isNegative, next);
    }

    private string Overflow()
    {
        var text = new StringBuilder();
        foreach (var symbol in _format.ToUpperInvariant().Replace('D', '.').Replace('G', ','))
        {
            text.Append(
                symbol is '0' or '9' ? '#'
                : symbol is 'S' ? '+'
                : symbol
            );
        }

        return text.ToString();
    }

    private string Signed(string body, bool isNegative, int _)
    {
        var blanks = body.Length - body.TrimStart(' ').Length;
        if (_leadingSign == 'S')
        {
            return new string(' ', blanks) + (isNegative ? "-" : "+") + body[blanks..];
        }

        if (_leadingSign == 'M')
        {
            return new string(' ', blanks) + (isNegative ? "-" : " ") + body[blanks..];
        }

        return _trailingSign switch
        {
            "S" => body + (isNegative ? "-" : "+"),
            "MI" => body + (isNegative ? "-" : " "),
            "PR" => isNegative ? new string(' ', blanks) + "<" + body[blanks..] + ">" : body + "  ",
            _ => isNegative ? new string(' ', blanks) + "-" + body[blanks..] : body,
        };
    }

    private bool TryParse(string input, out BigInteger unscaled, out int scale)
    {
        unscaled = default;
        scale = 0;
        var text = input.Trim(' ');
        var isNegative = false;
        if (_trailingSign == "PR" && text.StartsWith('<') && text.EndsWith('>'))
        {
            isNegative = true;
            text = text[1..^1];
        }

        if (_leadingSign != default && text.Length > 0 && text[0] is '-' or '+')
        {
            isNegative = text[0] == '-';
            text = text[1..];
        }

        if (_trailingSign is "S" or "MI" && text.Length > 0 && text[^1] is '-' or '+')
        {
            isNegative = text[^1] == '-';
            text = text[..^1];
        }

        if (_hasDollar)
        {
            if (!text.StartsWith('$'))
            {
                return false;
            }

            text = text[1..];
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? string.Empty : text[(point + 1)..];
        if (
            (point >= 0 && !_hasPoint)
            || fraction.Length > _fraction.Length
            || !fraction.All(char.IsAsciiDigit)
            || !MatchesWhole(whole)
        )
        {
            return false;
        }

        var digits = whole.Replace(",", string.Empty, StringComparison.Ordinal);
        if (digits.Length + fraction.Length == 0)
        {
            return false;
        }

        scale = fraction.Length;
        unscaled = BigInteger.Parse("0" + digits + fraction, CultureInfo.InvariantCulture) * (isNegative ? -1 : 1);
        return true;
    }

    // From the right: separators stand where the template has them, digits may be fewer when the template has a 9 or
    // 0 more.
    private bool MatchesWhole(string whole)
    {
        var at = whole.Length - 1;
        var missing = false;
        for (var i = _whole.Length - 1; i >= 0; i--)
        {
            if (at < 0)
            {
                missing = true;
            }

            if (missing)
            {
                continue;
            }

            if (_whole[i] == ',' ? whole[at] != ',' : !char.IsAsciiDigit(whole[at]))
            {
                return false;
            }

            at--;
        }

        return at < 0;
    }
}
