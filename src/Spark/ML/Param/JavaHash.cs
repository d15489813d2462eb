namespace Microsoft.Spark.ML.Param;

/// <summary>Java's hash of a text, from which Spark derives default seeds.</summary>
internal static class JavaHash
{
    public static int Of(string text)
    {
        var hash = 0;
        foreach (var unit in text)
        {
            hash = unchecked((31 * hash) + unit);
        }

        return hash;
    }
}
