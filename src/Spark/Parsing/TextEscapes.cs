using System.Globalization;
using System.Text;

namespace Spark.Parsing;

/// <summary>Backslash escapes of SQL string literals.</summary>
internal static class TextEscapes
{
    public static string Unescape(ReadOnlySpan<char> body)
    {
        var text = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\' || i + 1 == body.Length)
            {
                text.Append(body[i]);
                continue;
            }

            i += AppendEscape(text, body[(i + 1)..]);
        }

        return text.ToString();
    }

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<char> rest)
    {
        if (rest[0] == 'u' && TryHex(rest[1..], 4, out var unit))
        {
            text.Append((char)unit);
            return 5;
        }

        if (rest[0] == 'U' && TryHex(rest[1..], 8, out var point) && Rune.IsValid(point))
        {
            text.Append(new Rune(point).ToString());
            return 9;
        }

        if (IsOctal(rest))
        {
            text.Append((char)(((rest[0] - '0') << 6) + ((rest[1] - '0') << 3) + (rest[2] - '0')));
            return 3;
        }

        switch (rest[0])
        {
            // Both stay escaped, so that LIKE still sees them as literal characters.
            case '%' or '_':
                text.Append('\\').Append(rest[0]);
                break;
            default:
                text.Append(rest[0] switch
                {
                    '0' => '\0',
                    'b' => '\b',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'Z' => '\u001A',
                    _ => rest[0],
                });
                break;
        }

        return 1;
    }

    private static bool IsOctal(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && rest[0] is >= '0' and <= '1' && rest[1] is >= '0' and <= '7'
            && rest[2] is >= '0' and <= '7';

    private static bool TryHex(ReadOnlySpan<char> rest, int digits, out int value)
    {
        value = 0;
        return rest.Length >= digits
            && int.TryParse(rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
