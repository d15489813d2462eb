#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace NbToScript.Runtime;

/// <summary>Values as plain text, the way a log wants them.</summary>
internal static class NbText
{
    private const int ItemLimit = 20;
    private const int DepthLimit = 3;

    public static string Of(object? value) => Of(value, 0);

    private static string Of(object? value, int depth) =>
        value switch
        {
            null => "null",
            string text => text,
            bool flag => flag ? "True" : "False",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ when HasOwnText(value) => value.ToString() ?? "null",
            IDictionary pairs => Sequence(Entries(pairs), pairs.Count, depth, '{', '}'),
            IEnumerable items => Sequence(items, (items as ICollection)?.Count, depth, '[', ']'),
            _ when depth < DepthLimit => Properties(value, depth),
            _ => value.GetType().Name,
        };

    /// <summary>
    /// The plain enumerator of a generic dictionary gives key-value pairs of its own type; this one gives entries.
    /// </summary>
    private static IEnumerable<DictionaryEntry> Entries(IDictionary pairs)
    {
        var entries = pairs.GetEnumerator();
        while (entries.MoveNext())
        {
            yield return entries.Entry;
        }
    }

    private static bool HasOwnText(object value)
    {
        var method = value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes);
        return method?.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);
    }

    private static string Sequence(IEnumerable items, int? count, int depth, char open, char close)
    {
        var shown = new List<string>();
        var hasMore = false;
        foreach (var item in items)
        {
            if (shown.Count == ItemLimit)
            {
                hasMore = true;
                break;
            }

            shown.Add(
                item is DictionaryEntry pair
                    ? $"{Of(pair.Key, depth + 1)}: {Of(pair.Value, depth + 1)}"
                    : Of(item, depth + 1)
            );
        }

        var text = $"{open}{string.Join(", ", shown)}{(hasMore ? ", …" : "")}{close}";
        if (depth > 0)
        {
            return text;
        }

        var total = hasMore
            ? count?.ToString(CultureInfo.InvariantCulture) ?? $"more than {ItemLimit}"
            : shown.Count.ToString(CultureInfo.InvariantCulture);
        return $"{text} ({total} {(total == "1" ? "item" : "items")})";
    }

    private static string Properties(object value, int depth)
    {
        var properties = value
            .GetType()
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .ToList();
        var name = value.GetType().Name;
        return properties.Count == 0
            ? name
            : $"{name} {{ "
                + $"{string.Join(", ", properties.Select(p => $"{p.Name} = {Of(p.GetValue(value), depth + 1)}"))} }}";
    }
}
