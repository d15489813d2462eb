using System.Globalization;

namespace Spark.Embedded.Functions.Json;

/// <summary>One step of a path: a subscript or a key, of one place or of all (<c>*</c>).</summary>
internal sealed record JsonStep(bool IsSubscript, string? Name, long Index)
{
    public bool IsAll => Name is null && Index < 0;
}

/// <summary>Paths such as <c>$.a[0].b[*]</c>.</summary>
internal static class JsonPath
{
    /// <summary>The steps; null for a text that is no path.</summary>
    public static IReadOnlyList<JsonStep>? Parse(string text)
    {
        var at = 0;
        if (!Take(text, ref at, "$"))
        {
            return null;
        }

        var steps = new List<JsonStep>();
        while (!IsEnd(text, at))
        {
            if (Take(text, ref at, ".*") || Take(text, ref at, "['*']"))
            {
                steps.Add(new JsonStep(false, null, -1));
            }
            else if (Take(text, ref at, "['"))
            {
                if (Until(text, ref at, "'?") is not { } name || !Take(text, ref at, "']"))
                {
                    return null;
                }

                steps.Add(new JsonStep(false, name, -1));
            }
            else if (Take(text, ref at, "."))
            {
                if (Until(text, ref at, ".[") is not { } name)
                {
                    return null;
                }

                steps.Add(new JsonStep(false, name, -1));
            }
            else if (Take(text, ref at, "["))
            {
                if (Subscript(text, ref at) is not { } index || !Take(text, ref at, "]"))
                {
                    return null;
                }

                steps.Add(new JsonStep(true, null, index));
            }
            else
            {
                return null;
            }
        }

        return steps;
    }

    private static bool IsEnd(string text, int at) => text.AsSpan(at).Trim().IsEmpty;

    private static bool Take(string text, ref int at, string word)
    {
        var start = SkipBlanks(text, at);
        if (!text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        at = start + word.Length;
        return true;
    }

    private static string? Until(string text, ref int at, string stops)
    {
        var start = SkipBlanks(text, at);
        var length = text.AsSpan(start).IndexOfAny(stops);
        at = length < 0 ? text.Length : start + length;
        return at > start ? text[start..at] : null;
    }

    private static long? Subscript(string text, ref int at)
    {
        if (Take(text, ref at, "*"))
        {
            return -1;
        }

        var start = SkipBlanks(text, at);
        at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return long.TryParse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
