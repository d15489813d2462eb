using System.Text;

namespace Spark.Gateway.Wire;

/// <summary>Text within one line of the gateway's protocol: backslash, CR and LF are escaped, nothing else.</summary>
internal static class WireText
{
    public static string Escape(string text) => text.AsSpan().IndexOfAny('\\', '\r', '\n') < 0
        ? text
        : text.Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("\r", @"\r", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal);

    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
            }
            else if (++i < text.Length)
            {
                plain.Append(text[i] switch { 'n' => '\n', 'r' => '\r', var other => other });
            }
        }

        return plain.ToString();
    }
}
