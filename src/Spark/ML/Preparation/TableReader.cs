using Microsoft.Spark.Sql;

namespace Microsoft.Spark.ML.Preparation;

/// <summary>Reads a table whatever its format, by the names of its files.</summary>
public static class TableReader
{
    private static readonly string[] CsvEndings = [".csv", ".csv.gz"];

    /// <summary>
    /// CSV with a header line and inferred types when the path, or the first file in the folder, ends in .csv or
    /// .csv.gz;
    /// else Parquet.
    /// </summary>
    /// <param name="spark">Session that reads.</param>
    /// <param name="path">File or folder.</param>
    /// <exception cref="AnalysisException">The path does not exist or holds no table.</exception>
    public static DataFrame ReadTable(this SparkSession spark, string path)
    {
        ArgumentNullException.ThrowIfNull(spark);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);

        return IsCsv(spark, path)
            ? spark.Read().Option("header", "true").Option("inferSchema", "true").Csv(path)
            : spark.Read().Parquet(path);
    }

    /// <summary>Whether <see cref="ReadTable"/> takes the path for CSV.</summary>
    internal static bool IsCsv(SparkSession spark, string path) =>
        EndsAsCsv(path) || spark.Engine.Files.List(path).Any(name => !name.StartsWith('_') && EndsAsCsv(name));

    private static bool EndsAsCsv(string name) =>
        CsvEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
