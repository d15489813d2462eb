namespace Spark.Embedded.Files.Parquet;

/// <summary>What the end of a Parquet file says: its columns, and the schema that Spark noted there.</summary>
internal sealed record ParquetFooter(ParquetNode Root, string? RowMetadata);
