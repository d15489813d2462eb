using System.Collections;
using System.Globalization;
using Spark.Types;

namespace Spark.Display.Tables;

/// <summary>The text of one value as a person reads it, with field names in records and long lists cut.</summary>
internal static class CellText
{
    public const int MaxItems = 10;

    private const int MaxHexBytes = 16;

    /// <summary>Stands in the column of dots; it is no value.</summary>
    public static readonly object Gap = new();

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => JavaNumbers.ToText(number),
        float number => JavaNumbers.ToText(number),
        byte[] bytes => Hex(bytes),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IDictionary map => Braced(Pairs(map), '{', '}'),
        IEnumerable list => Braced(list.Cast<object?>().Select(Of), '[', ']'),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when ReferenceEquals(value, Gap) => "…",
        _ => value.ToString() ?? string.Empty,
    };

    private static IEnumerable<string> Pairs(IDictionary map)
    {
        foreach (DictionaryEntry pair in map)
        {
            yield return $"{Of(pair.Key)}: {Of(pair.Value)}";
        }
    }

    private static string Braced(IEnumerable<string> items, char open, char close)
    {
        var shown = items.Take(MaxItems + 1).ToList();
        if (shown.Count > MaxItems)
        {
            shown[MaxItems] = "…";
        }

        return $"{open}{string.Join(", ", shown)}{close}";
    }

    private static string Hex(byte[] bytes)
    {
        var head = Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, MaxHexBytes)));
        return bytes.Length > MaxHexBytes
            ? string.Create(CultureInfo.InvariantCulture, $"{head}… ({bytes.Length} bytes)")
            : head;
    }
}
