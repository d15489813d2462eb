using System.Globalization;
using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Texts and bytes in each other's forms.</summary>
internal static class Encodings
{
    public static byte[] Encode(string text, string charset) => Named(charset, "encode").GetBytes(text);

    public static string Decode(byte[] bytes, string charset)
    {
        var encoding = Named(charset, "decode");
        var start = charset.Equals("UTF-16", StringComparison.OrdinalIgnoreCase) && bytes is [0xfe, 0xff, ..] ? 2 : 0;
        if (charset.Equals("UTF-16", StringComparison.OrdinalIgnoreCase) && bytes is [0xff, 0xfe, ..])
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        return encoding.GetString(bytes, start, bytes.Length - start);
    }

    public static string Hex(ReadOnlySpan<byte> bytes) => System.Convert.ToHexString(bytes);

    public static string Hex(long value) => value.ToString("X", CultureInfo.InvariantCulture);

    /// <summary>Null when a character is no hexadecimal digit; an odd first digit stands alone.</summary>
    public static byte[]? Unhex(string text)
    {
        var padded = text.Length % 2 == 1 ? "0" + text : text;
        var bytes = new byte[padded.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            var high = Digit(padded[2 * i]);
            var low = Digit(padded[(2 * i) + 1]);
            if (high < 0 || low < 0)
            {
                return null;
            }

            bytes[i] = (byte)((high << 4) | low);
        }

        return bytes;
    }

    /// <summary>Base 64 in lines of 76 characters.</summary>
    public static string Base64(byte[] bytes)
    {
        var text = System.Convert.ToBase64String(bytes);
        return text.Length <= 76 ? text : string.Join("\r\n", text.Chunk(76).Select(line => new string(line)));
    }

    /// <summary>Characters outside of the alphabet are skipped, as in MIME.</summary>
    public static byte[]? Unbase64(string text)
    {
        var bytes = new List<byte>();
        int buffer = 0,
            bits = 0,
            count = 0;
        foreach (var unit in text)
        {
            if (unit == '=')
            {
                break;
            }

            var value = Alphabet(unit);
            if (value < 0)
            {
                continue;
            }

            count++;
            buffer = (buffer << 6) | value;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return count % 4 == 1
            ? throw new QueryFailure(null, "Last unit does not have enough valid bits")
            : bytes.ToArray();
    }

    /// <summary>
    /// Bytes of a text in hex, utf-8 or base64, as <c>to_binary</c> reads it; null when it is no such text.
    /// </summary>
    public static byte[]? ToBinary(string text, string format) =>
        format.ToLowerInvariant() switch
        {
            "hex" => Unhex(text),
            "utf-8" or "utf8" => Encoding.UTF8.GetBytes(text),
            "base64" => StrictBase64(text),
            _ => throw new QueryFailure(
                "CONVERSION_INVALID_INPUT",
                $"The format '{format}' is none of 'hex', 'utf-8', 'utf8' and 'base64'."
            ),
        };

    public static string UrlEncode(string text)
    {
        var result = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var unit = (char)value;
            result.Append(
                char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.' or '*' ? unit.ToString()
                : unit == ' ' ? "+"
                : string.Create(CultureInfo.InvariantCulture, $"%{value:X2}")
            );
        }

        return result.ToString();
    }

    public static string UrlDecode(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || Digit(text[i + 1]) < 0 || Digit(text[i + 2]) < 0)
                {
                    throw new QueryFailure(
                        "CANNOT_DECODE_URL",
                        $"The provided URL cannot be decoded: {text}. Please ensure that the URL is properly "
                            + $"formatted and try again."
                    );
                }

                bytes.Add((byte)((Digit(text[i + 1]) << 4) | Digit(text[i + 2])));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i] == '+' ? " " : text[i].ToString()));
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static byte[]? StrictBase64(string text)
    {
        var clean = text.Where(c => !char.IsWhiteSpace(c)).ToArray();
        var body = new string(clean).TrimEnd('=');
        var padding = clean.Length - body.Length;
        var isValid =
            body.All(c => Alphabet(c) >= 0)
            && padding <= 2
            && body.Length % 4 != 1
            && (padding == 0 || clean.Length % 4 == 0);
        return isValid ? Unbase64(body) : null;
    }

    private static int Alphabet(char unit) =>
        unit switch
        {
            >= 'A' and <= 'Z' => unit - 'A',
            >= 'a' and <= 'z' => unit - 'a' + 26,
            >= '0' and <= '9' => unit - '0' + 52,
            '+' => 62,
            '/' => 63,
            _ => -1,
        };

    private static int Digit(char unit) =>
        unit switch
        {
            >= '0' and <= '9' => unit - '0',
            >= 'a' and <= 'f' => unit - 'a' + 10,
            >= 'A' and <= 'F' => unit - 'A' + 10,
            _ => -1,
        };

    private static Encoding Named(string charset, string function) =>
        charset.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => Encoding.UTF8,
            "US-ASCII" or "ASCII" => Encoding.ASCII,
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            "UTF-16BE" => Encoding.BigEndianUnicode,
            "UTF-16LE" => Encoding.Unicode,
            "UTF-16" => new Utf16WithMark(),
            _ => throw new QueryFailure(
                "INVALID_PARAMETER_VALUE.CHARSET",
                $"The value of parameter(s) `charset` in `{function}` is invalid: expects one of the charsets "
                    + $"'US-ASCII', 'ISO-8859-1', 'UTF-8', 'UTF-16BE', 'UTF-16LE', 'UTF-16', but got {charset}."
            ),
        };

    /// <summary>Big-endian UTF-16 with a byte-order mark in front, as Java writes it.</summary>
    private sealed class Utf16WithMark : UnicodeEncoding
    {
        public Utf16WithMark()
            : base(bigEndian: true, byteOrderMark: true) { }

        public override byte[] GetBytes(string s) => s.Length == 0 ? [] : [0xfe, 0xff, .. base.GetBytes(s)];
    }
}
