using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Texts counted in code points, as Spark counts them.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>
    /// Characters from <paramref name="start"/> (from 0) up to <paramref name="end"/>; bounds outside are cut.
    /// </summary>
    public static string Slice(string text, long start, long end)
    {
        if (end <= start || end <= 0)
        {
            return string.Empty;
        }

        var from = ToUnit(text, Math.Max(start, 0));
        return text[from..ToUnit(text, end)];
    }

    /// <summary>Position in UTF-16 units of a character; the text's end when it has fewer.</summary>
    public static int ToUnit(string text, long character)
    {
        var unit = 0;
        for (long i = 0; i < character && unit < text.Length; i++)
        {
            unit += char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length ? 2 : 1;
        }

        return unit;
    }

    /// <summary>Number of the character that begins at a position in UTF-16 units.</summary>
    public static int FromUnit(string text, int unit) => Count(text[..unit]);

    public static Rune[] Runes(string text) => text.EnumerateRunes().ToArray();

    public static string Text(IEnumerable<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
