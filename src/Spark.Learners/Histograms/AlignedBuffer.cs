using System.Runtime.InteropServices;

namespace Spark.Learners.Histograms;

/// <summary>
/// Zeroed memory outside the collected heap, aligned to cache lines, so that vectors never cross one.
/// </summary>
internal sealed unsafe class AlignedBuffer<T> : IDisposable
    where T : unmanaged
{
    private const nuint Alignment = 64;

    public AlignedBuffer(nint length)
    {
        var bytes = (nuint)Math.Max(length, 1) * (nuint)sizeof(T);
        Pointer = (T*)NativeMemory.AlignedAlloc(bytes, Alignment);
        NativeMemory.Clear(Pointer, bytes);
        Length = length;
    }

    ~AlignedBuffer() => Free();

    public T* Pointer { get; private set; }

    public nint Length { get; }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(Pointer);
        Pointer = null;
    }
}
