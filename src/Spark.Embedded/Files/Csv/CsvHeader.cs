using System.Globalization;

namespace Spark.Embedded.Files.Csv;

/// <summary>Column names of CSV files.</summary>
internal static class CsvHeader
{
    /// <summary>
    /// Names from the first record: empty ones are numbered, and names that occur twice, case ignored, all get their
    /// position.
    /// </summary>
    public static string[] Of(CsvRecord first, CsvOptions options)
    {
        var texts = Enumerable.Range(0, first.Count)
            .Select(i => first.IsNull(i) || first[i].Length == 0 || first[i].SequenceEqual(options.NullValue)
                ? null
                : first[i].ToString())
            .ToArray();
        if (!options.HasHeader)
        {
            return texts.Select((_, i) => Numbered("_c", i)).ToArray();
        }

        var counts = texts
            .Where(text => text is not null)
            .GroupBy(text => text!.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return texts
            .Select((text, i) => text is null ? Numbered("_c", i)
                : counts[text.ToLowerInvariant()] > 1 ? Numbered(text, i)
                : text)
            .ToArray();
    }

    private static string Numbered(string name, int position) => name + position.ToString(CultureInfo.InvariantCulture);
}
