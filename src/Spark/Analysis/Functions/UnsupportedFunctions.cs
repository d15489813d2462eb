namespace Spark.Analysis.Functions;

/// <summary>Functions that Spark has and this library does not, so that they are refused by name.</summary>
internal static class UnsupportedFunctions
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "sql_keywords",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
