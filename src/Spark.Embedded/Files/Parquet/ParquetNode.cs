namespace Spark.Embedded.Files.Parquet;

/// <summary>How often a value occurs in its parent.</summary>
internal enum Repetition
{
    Required,
    Optional,
    Repeated,
}

/// <summary>A column of a Parquet file, or a part of one; <c>Physical</c> is null for groups.</summary>
internal sealed record ParquetNode(
    string Name,
    string? Physical,
    Repetition Repetition,
    string? Converted,
    string? Logical,
    int Scale,
    int Precision,
    IReadOnlyList<ParquetNode> Children);
