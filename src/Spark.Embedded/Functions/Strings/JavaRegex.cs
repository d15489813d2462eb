using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Spark.Embedded.Functions.Strings;

/// <summary>A regular expression in Java's dialect, run by .NET's engine.</summary>
internal sealed class JavaRegex
{
    private const int CacheLimit = 512;
    private static readonly ConcurrentDictionary<string, JavaRegex> Cache = new(StringComparer.Ordinal);

    private readonly Regex _regex;
    private readonly IReadOnlyDictionary<string, int> _names;

    private JavaRegex(string pattern)
    {
        var translation = JavaPattern.Translate(pattern);
        _names = translation.Names;
        GroupCount = translation.GroupCount;
        _regex = new Regex(translation.Text, RegexOptions.CultureInvariant);
    }

    public int GroupCount { get; }

    public static JavaRegex Of(string pattern)
    {
        if (Cache.TryGetValue(pattern, out var known))
        {
            return known;
        }

        if (Cache.Count >= CacheLimit)
        {
            Cache.Clear();
        }

        return Cache.GetOrAdd(pattern, static text => new JavaRegex(text));
    }

    public bool IsMatch(string text) => _regex.IsMatch(text);

    public int CountMatches(string text) => _regex.Count(text);

    /// <summary>Text of a group in the first match; empty without a match, as for a group that took no part.</summary>
    public string Extract(string text, int group)
    {
        var match = _regex.Match(text);
        return match.Success ? match.Groups[group].Value : string.Empty;
    }

    public IEnumerable<string> ExtractAll(string text, int group) =>
        _regex.Matches(text).Select(match => match.Groups[group].Value);

    public string? FirstMatch(string text)
    {
        var match = _regex.Match(text);
        return match.Success ? match.Value : null;
    }

    /// <summary>Start of the first match in characters from 1; 0 without one.</summary>
    public int Position(string text)
    {
        var match = _regex.Match(text);
        return match.Success ? CodePoints.FromUnit(text, match.Index) + 1 : 0;
    }

    public string Replace(string text, string replacement, int position = 1)
    {
        var start = CodePoints.ToUnit(text, position - 1);
        if (position > 1 && start >= text.Length)
        {
            return text;
        }

        return _regex.Replace(text, match => Expand(match, replacement), -1, start);
    }

    /// <summary>Parts between matches, all of them when the limit is not positive.</summary>
    public string[] Split(string text, int limit)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (Match match in _regex.Matches(text))
        {
            if (limit > 0 && parts.Count >= limit - 1)
            {
                break;
            }

            // A match of nothing at the very beginning gives no empty part.
            if (match is { Length: 0, Index: 0 })
            {
                continue;
            }

            parts.Add(text[start..match.Index]);
            start = match.Index + match.Length;
        }

        parts.Add(text[start..]);
        return parts.ToArray();
    }

    // In a replacement $n and ${name} are groups, a backslash makes the next character a plain one.
    private string Expand(Match match, string replacement)
    {
        if (replacement.IndexOfAny(['$', '\\']) < 0)
        {
            return replacement;
        }

        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] == '\\')
            {
                i++;
                text.Append(
                    i < replacement.Length
                        ? replacement[i]
                        : throw new QueryFailure(null, "character to be escaped is missing")
                );
            }
            else if (replacement[i] == '$')
            {
                text.Append(match.Groups[Group(replacement, ref i)].Value);
            }
            else
            {
                text.Append(replacement[i]);
            }
        }

        return text.ToString();
    }

    private int Group(string replacement, ref int at)
    {
        at++;
        if (at < replacement.Length && replacement[at] == '{')
        {
            var end = replacement.IndexOf('}', at);
            var name = end < 0 ? string.Empty : replacement[(at + 1)..end];
            at = end;
            return _names.TryGetValue(name, out var named)
                ? named
                : throw new QueryFailure(null, $"No group with name {{{name}}}");
        }

        if (at >= replacement.Length || !char.IsAsciiDigit(replacement[at]))
        {
            throw new QueryFailure(null, "Illegal group reference");
        }

        var group = replacement[at] - '0';
        if (group > GroupCount)
        {
            throw new QueryFailure(null, string.Create(CultureInfo.InvariantCulture, $"No group {group}"));
        }

        while (
            at + 1 < replacement.Length
            && char.IsAsciiDigit(replacement[at + 1])
            && (group * 10) + replacement[at + 1] - '0' <= GroupCount
        )
        {
            group = (group * 10) + replacement[++at] - '0';
        }

        return group;
    }
}
