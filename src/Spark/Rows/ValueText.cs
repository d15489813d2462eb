using System.Collections;
using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Types;

namespace Spark.Rows;

/// <summary>Values handed to users, as text on one line.</summary>
internal static class ValueText
{
    public static string Plain(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => JavaNumbers.ToText(number),
        float number => JavaNumbers.ToText(number),
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        IDictionary map =>
            $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Plain(key)} -> {Plain(map[key])}"))}}}",
        Array items => $"[{string.Join(", ", items.Cast<object?>().Select(Plain))}]",
        Row row => row.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
