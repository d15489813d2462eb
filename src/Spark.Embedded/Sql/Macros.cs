namespace Spark.Embedded.Sql;

/// <summary>Macros that every database gets once: short forms that the lowering may mention by name.</summary>
internal static class Macros
{
    public const string Script = """
        CREATE MACRO sp_wrap64(h) AS CAST(
          (((CAST(h AS HUGEINT) + 9223372036854775808::HUGEINT) & 18446744073709551615::HUGEINT)
            - 9223372036854775808::HUGEINT) AS BIGINT);
        CREATE MACRO sp_size(a) AS coalesce(CAST(len(a) AS BIGINT), 0);
        """;
}
