using System.Buffers;
using System.Globalization;
using System.Text;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Files;

/// <summary>Paths as users write them, and names of partition folders.</summary>
internal static class PathText
{
    public const string DefaultPartition = "__HIVE_DEFAULT_PARTITION__";

    private const string Escaped = "\"#%'*/:=?\\{[]^";

    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
    );

    /// <summary>A path of this machine; <c>file:</c> in front is dropped, other schemes are refused.</summary>
    public static string Local(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 1 && path.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        if (!isScheme)
        {
            return path;
        }

        if (!path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw Unsupported.Feature(
                $"the path '{path}'",
                "Run on engine 'spark', or copy the data to this machine first."
            );
        }

        var rest = path[5..];
        return rest.StartsWith("///", StringComparison.Ordinal) ? rest[2..] : rest;
    }

    public static string EscapePartition(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return DefaultPartition;
        }

        var text = new StringBuilder();
        foreach (var unit in value)
        {
            if (unit < 0x20 || unit == 0x7f || Escaped.Contains(unit))
            {
                text.Append(CultureInfo.InvariantCulture, $"%{(int)unit:X2}");
            }
            else
            {
                text.Append(unit);
            }
        }

        return text.ToString();
    }

    public static string UnescapePartition(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '%'
                && i + 2 < text.Length
                && int.TryParse(
                    text.AsSpan(i + 1, 2),
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                result.Append((char)code);
                i += 2;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
