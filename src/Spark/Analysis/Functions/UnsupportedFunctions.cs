namespace Spark.Analysis.Functions;

/// <summary>Functions that Spark has and this library does not, so that they are refused by name.</summary>
internal static class UnsupportedFunctions
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "aes_decrypt", "aes_encrypt", "try_aes_decrypt", "bitmap_bit_position", "bitmap_bucket_number",
        "bitmap_construct_agg",
        "bitmap_count", "bitmap_or_agg", "count_min_sketch", "histogram_numeric", "hll_sketch_agg",
        "hll_sketch_estimate", "hll_union",
        "hll_union_agg", "java_method", "reflect", "sql_keywords",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
