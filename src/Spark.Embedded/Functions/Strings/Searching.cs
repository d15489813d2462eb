namespace Spark.Embedded.Functions.Strings;

/// <summary>Positions of texts in texts, counted in characters from 1; 0 is nowhere.</summary>
internal static class Searching
{
    public static int Locate(string part, string text, int from)
    {
        if (from < 1)
        {
            return 0;
        }

        if (part.Length == 0)
        {
            return 1;
        }

        var start = CodePoints.ToUnit(text, from - 1);
        var at = text.IndexOf(part, start, StringComparison.Ordinal);
        return at < 0 ? 0 : CodePoints.FromUnit(text, at) + 1;
    }

    /// <summary>Position in a list separated by commas; a text with a comma is in none.</summary>
    public static int InSet(string text, string set)
    {
        if (text.Contains(','))
        {
            return 0;
        }

        return Array.IndexOf(set.Split(','), text) + 1;
    }

    public static int Levenshtein(string left, string right)
    {
        var a = CodePoints.Runes(left);
        var b = CodePoints.Runes(right);
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, substituted);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }

    /// <summary>The distance, or -1 when it is over the threshold.</summary>
    public static int Levenshtein(string left, string right, int threshold)
    {
        var distance = Levenshtein(left, right);
        return distance <= threshold ? distance : -1;
    }
}
