namespace Microsoft.Spark.ML.Preparation;

/// <summary>Lists names in a message, the first few of many.</summary>
internal static class NameList
{
    private const int MostShown = 8;

    public static string Of(IEnumerable<string> names)
    {
        var quoted = names.Select(name => $"'{name}'").ToArray();
        return quoted.Length <= MostShown
            ? string.Join(", ", quoted)
            : $"{string.Join(", ", quoted.Take(MostShown))} and {quoted.Length - MostShown} more";
    }
}
