namespace Spark.Embedded.Native;

/// <summary>Up to 2,048 rows as columns; borrowed from a query or a callback.</summary>
internal readonly struct DataChunk(nint handle)
{
    public nint Handle { get; } = handle;

    public int RowCount => (int)DuckDb.DataChunkGetSize(Handle);

    public int ColumnCount => (int)DuckDb.DataChunkGetColumnCount(Handle);

    public VectorReader Column(int column) => new(DuckDb.DataChunkGetVector(Handle, (ulong)column));
}
