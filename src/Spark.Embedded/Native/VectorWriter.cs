using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Spark.Embedded.Native;

/// <summary>Fills a vector in place.</summary>
internal unsafe struct VectorWriter
{
    private readonly nint _vector;
    private void* _data;
    private ulong* _validity;

    public VectorWriter(nint vector)
    {
        _vector = vector;
        _data = DuckDb.VectorGetData(vector);
    }

    public readonly VectorWriter Field(int index) => new(DuckDb.StructVectorGetChild(_vector, (ulong)index));

    public void SetNull(int row)
    {
        if (_validity == null)
        {
            DuckDb.VectorEnsureValidityWritable(_vector);
            _validity = DuckDb.VectorGetValidity(_vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Set<T>(int row, T value)
        where T : unmanaged => Unsafe.WriteUnaligned((T*)_data + row, value);

    public readonly Span<T> Span<T>(int count)
        where T : unmanaged => new(_data, count);

    public readonly void SetBytes(int row, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            // A null pointer is refused even for no bytes at all.
            byte none;
            DuckDb.VectorAssignStringElementLen(
                _vector,
                (ulong)row,
                start == null ? &none : start,
                (ulong)bytes.Length
            );
        }
    }

    public readonly void SetText(int row, ReadOnlySpan<char> text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (size <= 512)
        {
            Span<byte> buffer = stackalloc byte[512];
            SetBytes(row, buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(size);
        SetBytes(row, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>
    /// Appends room for a list to the child and enters it at the row; the child's writer starts at the offset.
    /// </summary>
    public readonly VectorWriter SetList(int row, int length, out int offset)
    {
        var size = DuckDb.ListVectorGetSize(_vector);
        if (
            DuckDb.ListVectorReserve(_vector, size + (ulong)length) != 0
            || DuckDb.ListVectorSetSize(_vector, size + (ulong)length) != 0
        )
        {
            throw new InsufficientMemoryException($"A list of {length} elements does not fit.");
        }

        ((ListEntry*)_data)[row] = new ListEntry(size, (ulong)length);
        offset = (int)size;
        return new VectorWriter(DuckDb.ListVectorGetChild(_vector));
    }
}
