using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Parts of texts.</summary>
internal static class Substrings
{
    /// <summary>Position from 1, from the end when negative; 0 is the first character too.</summary>
    public static string Of(string text, int position, int length)
    {
        var start = Start(position, CodePoints.Count(text));
        return CodePoints.Slice(text, start, start + length);
    }

    public static byte[] Of(byte[] bytes, int position, int length)
    {
        if (position > bytes.Length)
        {
            return [];
        }

        var start = Start(position, bytes.Length);
        var end = bytes.Length - start < length ? bytes.Length : start + length;
        start = Math.Max(start, 0);
        return start >= end ? [] : bytes[(int)start..(int)end];
    }

    /// <summary>Everything before the n-th delimiter, or after the n-th from the right.</summary>
    public static string ByDelimiter(string text, string delimiter, int count)
    {
        if (delimiter.Length == 0 || count == 0)
        {
            return string.Empty;
        }

        var at = count > 0 ? -1 : text.Length - delimiter.Length + 1;
        for (var i = 0; i < Math.Abs((long)count); i++)
        {
            at =
                count > 0
                    ? at + 1 > text.Length
                        ? -1
                        : text.IndexOf(delimiter, at + 1, StringComparison.Ordinal)
                    : Before(text, delimiter, at - 1);
            if (at < 0)
            {
                return text;
            }
        }

        return count > 0 ? text[..at] : text[(at + delimiter.Length)..];
    }

    /// <summary>The n-th part between literal delimiters, from 1 or from the end; empty beyond.</summary>
    public static string Part(string text, string delimiter, int index)
    {
        if (index == 0)
        {
            QueryFailure.Throw(
                "INVALID_INDEX_OF_ZERO",
                "The index 0 names no part. Parts are counted from 1, or from the end by -1."
            );
        }

        var parts = delimiter.Length == 0 ? [text] : text.Split(delimiter);
        var at = index > 0 ? index - 1 : parts.Length + index;
        return at >= 0 && at < parts.Length ? parts[at] : string.Empty;
    }

    public static string Overlay(string text, string replacement, int position, int length)
    {
        var skipped = length >= 0 ? length : CodePoints.Count(replacement);
        return Of(text, 1, position - 1) + replacement + Of(text, position + skipped, int.MaxValue);
    }

    public static byte[] Overlay(byte[] bytes, byte[] replacement, int position, int length)
    {
        var skipped = length >= 0 ? length : replacement.Length;
        return [.. Of(bytes, 1, position - 1), .. replacement, .. Of(bytes, position + skipped, int.MaxValue)];
    }

    public static string Left(string text, int length) => length <= 0 ? string.Empty : Of(text, 1, length);

    public static byte[] Left(byte[] bytes, int length) => length <= 0 ? [] : Of(bytes, 1, length);

    public static string Right(string text, int length) => length <= 0 ? string.Empty : Of(text, -length, length);

    public static string Reverse(string text)
    {
        var runes = CodePoints.Runes(text);
        Array.Reverse(runes);
        return CodePoints.Text(runes);
    }

    public static string Pad(string text, int length, string pad, bool isLeft)
    {
        var missing = (long)length - CodePoints.Count(text);
        if (missing <= 0 || pad.Length == 0)
        {
            return CodePoints.Slice(text, 0, length);
        }

        var width = CodePoints.Count(pad);
        var filling = new StringBuilder();
        for (var i = 0; i < missing / width; i++)
        {
            filling.Append(pad);
        }

        filling.Append(CodePoints.Slice(pad, 0, missing % width));
        return isLeft ? filling + text : text + filling;
    }

    public static byte[] Pad(byte[] bytes, int length, byte[] pad, bool isLeft)
    {
        if (length <= 0)
        {
            return [];
        }

        var missing = length - bytes.Length;
        if (missing <= 0 || pad.Length == 0)
        {
            return bytes[..Math.Min(length, bytes.Length)];
        }

        var filling = new byte[missing];
        for (var i = 0; i < missing; i++)
        {
            filling[i] = pad[i % pad.Length];
        }

        return isLeft ? [.. filling, .. bytes] : [.. bytes, .. filling];
    }

    private static long Start(int position, int count) =>
        position > 0 ? position - 1
        : position < 0 ? (long)count + position
        : 0;

    private static int Before(string text, string delimiter, int at)
    {
        for (var i = Math.Min(at, text.Length - delimiter.Length); i >= 0; i--)
        {
            if (string.CompareOrdinal(text, i, delimiter, 0, delimiter.Length) == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
