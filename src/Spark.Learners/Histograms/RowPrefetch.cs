using System.Runtime.Intrinsics.X86;
using Spark.Learners.Binning;

namespace Spark.Learners.Histograms;

/// <summary>
/// Asks for a block's bins before they are needed: the rows of a deep node lie scattered, and the processor cannot
/// guess
/// where the next one is.
/// </summary>
internal static unsafe class RowPrefetch
{
    private const int LineBytes = 64;
    private const int MostLines = 2;
    private const long BytesThatStayCached = 1 << 20;

    public static bool Pays(BinnedFeatures bins)
    {
        var rowBytes = bins.FeatureCount * (bins.Narrow is null ? sizeof(ushort) : sizeof(byte));
        return Sse.IsSupported && rowBytes <= MostLines * LineBytes
            && (long)rowBytes * bins.RowCount > BytesThatStayCached;
    }

    public static void Request<TBin>(TBin* bins, nint rowStride, int* rows, int count)
        where TBin : unmanaged
    {
        for (var i = 0; i < count; i++)
        {
            var row = bins + (rows[i] * rowStride);
            Sse.Prefetch0(row);
            Sse.Prefetch0(row + rowStride - 1);
        }
    }
}
