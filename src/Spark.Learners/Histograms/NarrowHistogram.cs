using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Spark.Learners.Histograms;

/// <summary>
/// Adds rows to bins whose sums are one vector. Rows go in ascending order whatever the number of features at a time,
/// so every bin's sums are formed in row order.
/// </summary>
internal static unsafe class NarrowHistogram
{
    /// <param name="bins">Row-major bins of all rows.</param>
    /// <param name="rowStride">Features a row.</param>
    /// <param name="vectors">What each of the <paramref name="count"/> rows adds.</param>
    /// <param name="histograms">One histogram a feature, <paramref name="histogramStride"/> doubles apart.</param>
    public static void Add<TBin>(
        TBin* bins,
        nint rowStride,
        int* rows,
        int count,
        double* vectors,
        ReadOnlySpan<int> features,
        double* histograms,
        nint histogramStride)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        var done = 0;
        for (; done + 4 <= features.Length; done += 4)
        {
            Add4(
                bins, rowStride, rows, count, vectors, features.Slice(done, 4),
                histograms + (done * histogramStride), histogramStride);
        }

        for (; done + 2 <= features.Length; done += 2)
        {
            Add2(
                bins, rowStride, rows, count, vectors, features.Slice(done, 2),
                histograms + (done * histogramStride), histogramStride);
        }

        if (done < features.Length)
        {
            Add1(bins + features[done], rowStride, rows, count, vectors, histograms + (done * histogramStride));
        }
    }

    /// <summary>Few rows: also marks which bins were touched, so that nothing else need be looked at.</summary>
    public static void AddMarking<TBin>(
        TBin* bins, nint rowStride, int* rows, int count, double* vectors, double* histogram, ulong* touched)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        for (var i = 0; i < count; i++)
        {
            var bin = ToInt(bins[rows[i] * rowStride]);
            touched[bin >> 6] |= 1UL << (int)bin;
            var sums = histogram + (bin * 4);
            (Vector256.Load(sums) + Vector256.Load(vectors + ((nint)i * 4))).Store(sums);
        }
    }

    private static void Add4<TBin>(
        TBin* bins,
        nint rowStride,
        int* rows,
        int count,
        double* vectors,
        ReadOnlySpan<int> features,
        double* histograms,
        nint histogramStride)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        nint f0 = features[0], f1 = features[1], f2 = features[2], f3 = features[3];
        var h1 = histograms + histogramStride;
        var h2 = h1 + histogramStride;
        var h3 = h2 + histogramStride;
        for (var i = 0; i < count; i++)
        {
            var row = bins + (rows[i] * rowStride);
            var vector = Vector256.Load(vectors + ((nint)i * 4));
            var s0 = histograms + (ToInt(row[f0]) * 4);
            (Vector256.Load(s0) + vector).Store(s0);
            var s1 = h1 + (ToInt(row[f1]) * 4);
            (Vector256.Load(s1) + vector).Store(s1);
            var s2 = h2 + (ToInt(row[f2]) * 4);
            (Vector256.Load(s2) + vector).Store(s2);
            var s3 = h3 + (ToInt(row[f3]) * 4);
            (Vector256.Load(s3) + vector).Store(s3);
        }
    }

    private static void Add2<TBin>(
        TBin* bins,
        nint rowStride,
        int* rows,
        int count,
        double* vectors,
        ReadOnlySpan<int> features,
        double* histograms,
        nint histogramStride)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        nint f0 = features[0], f1 = features[1];
        var h1 = histograms + histogramStride;
        for (var i = 0; i < count; i++)
        {
            var row = bins + (rows[i] * rowStride);
            var vector = Vector256.Load(vectors + ((nint)i * 4));
            var s0 = histograms + (ToInt(row[f0]) * 4);
            (Vector256.Load(s0) + vector).Store(s0);
            var s1 = h1 + (ToInt(row[f1]) * 4);
            (Vector256.Load(s1) + vector).Store(s1);
        }
    }

    private static void Add1<TBin>(
        TBin* bins, nint rowStride, int* rows, int count, double* vectors, double* histogram)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        for (var i = 0; i < count; i++)
        {
            var sums = histogram + (ToInt(bins[rows[i] * rowStride]) * 4);
            (Vector256.Load(sums) + Vector256.Load(vectors + ((nint)i * 4))).Store(sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint ToInt<TBin>(TBin bin)
        where TBin : unmanaged, IBinaryInteger<TBin> => (nint)uint.CreateTruncating(bin);
}
