namespace Spark.Embedded.Sql;

/// <summary>How rows, columns named by position, are written to a Parquet file.</summary>
internal sealed record SqlCopy(
    IReadOnlyList<SqlItem> Items,
    int ColumnCount,
    string Codec,
    IReadOnlyList<(string Key, string Value)> Metadata);
