using Spark.Embedded.Functions;

namespace Spark.Embedded.Files;

/// <summary>The column of records that could not be read.</summary>
internal static class CorruptRecords
{
    public static QueryFailure Alone() => new(
        "_LEGACY_ERROR_TEMP_1285",
        "Since Spark 2.3, the queries from raw JSON/CSV files are disallowed when the referenced columns only include "
        + "the internal corrupt record column. Cache or save the parsed results and then send the same query.");
}
