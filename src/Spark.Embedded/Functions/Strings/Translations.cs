using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>Texts with characters replaced.</summary>
internal static class Translations
{
    public static string Translate(string text, string from, string to)
    {
        var source = CodePoints.Runes(from);
        var target = CodePoints.Runes(to);
        var map = new Dictionary<Rune, Rune?>();
        for (var i = 0; i < source.Length; i++)
        {
            map.TryAdd(source[i], i < target.Length ? target[i] : null);
        }

        return CodePoints.Text(CodePoints.Runes(text)
            .Select(rune => map.TryGetValue(rune, out var mapped) ? mapped : rune)
            .OfType<Rune>());
    }

    public static string Replace(string text, string search, string replacement) =>
        search.Length == 0 ? text : text.Replace(search, replacement, StringComparison.Ordinal);

    public static string Trim(string text, string characters, bool isLeading, bool isTrailing)
    {
        var set = CodePoints.Runes(characters).ToHashSet();
        var runes = CodePoints.Runes(text);
        var start = 0;
        var end = runes.Length;
        while (isLeading && start < end && set.Contains(runes[start]))
        {
            start++;
        }

        while (isTrailing && end > start && set.Contains(runes[end - 1]))
        {
            end--;
        }

        return CodePoints.Text(runes[start..end]);
    }

    /// <summary>Letters and digits hidden behind one character a kind; a null keeps the kind.</summary>
    public static string Mask(string text, string? upper, string? lower, string? digit, string? other)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            var mask = char.IsUpper(unit) ? upper : char.IsLower(unit) ? lower : char.IsDigit(unit) ? digit : other;
            result.Append(mask ?? unit.ToString());
        }

        return result.ToString();
    }

    public static bool IsLuhn(string digits)
    {
        var sum = 0;
        var isDoubled = false;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(digits[i]))
            {
                return false;
            }

            var digit = digits[i] - '0';
            digit = isDoubled ? digit * 2 : digit;
            sum += digit > 9 ? digit - 9 : digit;
            isDoubled = !isDoubled;
        }

        return digits.Length > 0 && sum % 10 == 0;
    }

    public static KeyValuePair<object, object?>[] ToMap(string text, string pairs, string keys)
    {
        var entries = new List<KeyValuePair<object, object?>>();
        foreach (var pair in JavaRegex.Of(pairs).Split(text, -1))
        {
            var parts = JavaRegex.Of(keys).Split(pair, 2);
            if (entries.Any(entry => (string)entry.Key == parts[0]))
            {
                Nested.MapBuilding.ThrowDuplicate(parts[0]);
            }

            entries.Add(new(parts[0], parts.Length > 1 ? parts[1] : null));
        }

        return entries.ToArray();
    }
}
