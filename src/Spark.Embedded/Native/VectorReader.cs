using System.Runtime.CompilerServices;
using System.Text;

namespace Spark.Embedded.Native;

/// <summary>Reads a vector in place. Valid while its chunk is.</summary>
internal readonly unsafe struct VectorReader
{
    private readonly nint _vector;
    private readonly void* _data;
    private readonly ulong* _validity;

    public VectorReader(nint vector)
    {
        _vector = vector;
        _data = DuckDb.VectorGetData(vector);
        _validity = DuckDb.VectorGetValidity(vector);
    }

    /// <summary>False means that no row is NULL.</summary>
    public bool MayHaveNulls => _validity != null;

    public VectorReader ListChild => new(DuckDb.ListVectorGetChild(_vector));

    public VectorReader Field(int index) => new(DuckDb.StructVectorGetChild(_vector, (ulong)index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNull(int row) => _validity != null && (_validity[row >> 6] & (1UL << (row & 63))) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Value<T>(int row)
        where T : unmanaged => Unsafe.ReadUnaligned<T>((T*)_data + row);

    public ReadOnlySpan<T> Span<T>(int count)
        where T : unmanaged => new(_data, count);

    public ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes((NativeString*)_data + row);

    public string Text(int row) => Encoding.UTF8.GetString(Bytes(row));

    public ListEntry List(int row) => ((ListEntry*)_data)[row];
}
