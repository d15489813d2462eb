using Microsoft.Spark.Sql;

namespace Spark.Tests.Golden;

/// <summary>An engine under test.</summary>
/// <param name="Folder">Where its floors and its accepted differences lie.</param>
/// <param name="Open">Makes a session with UTC as its zone and one partition after a shuffle.</param>
/// <param name="ParquetSchema">The schema in a Parquet file, as the reference results write it.</param>
internal sealed record GoldenEngine(
    string Folder, Func<SparkSession> Open, Func<string, string> ParquetSchema)
{
    /// <summary>Settings of the reference session.</summary>
    public static Dictionary<string, string> Settings(string engine) => new()
    {
        ["spark.engine"] = engine,
        ["spark.sql.session.timeZone"] = "UTC",
        ["spark.sql.shuffle.partitions"] = "1",
    };
}
