namespace Spark.Embedded.Files.Parquet;

/// <summary>
/// What the end of a Parquet file says: its columns, the number of rows, and the schema that Spark noted there.
/// </summary>
internal sealed record ParquetFooter(ParquetNode Root, long RowCount, string? RowMetadata);
