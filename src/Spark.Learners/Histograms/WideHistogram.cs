using System.Numerics;

namespace Spark.Learners.Histograms;

/// <summary>Adds rows to bins of more than three classes: one sum and the count change.</summary>
internal static unsafe class WideHistogram
{
    /// <param name="pairs">Weight and count of each row.</param>
    public static void Add<TBin>(
        TBin* bins, nint rowStride, int* rows, int count, double* pairs, int* classes, double* histogram, nint stride)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        for (var i = 0; i < count; i++)
        {
            var sums = histogram + ((nint)uint.CreateTruncating(bins[rows[i] * rowStride]) * stride);
            sums[classes[i]] += pairs[2 * i];
            sums[stride - 1] += pairs[(2 * i) + 1];
        }
    }

    public static void AddMarking<TBin>(
        TBin* bins,
        nint rowStride,
        int* rows,
        int count,
        double* pairs,
        int* classes,
        double* histogram,
        nint stride,
        ulong* touched)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        for (var i = 0; i < count; i++)
        {
            var bin = (nint)uint.CreateTruncating(bins[rows[i] * rowStride]);
            touched[bin >> 6] |= 1UL << (int)bin;
            var sums = histogram + (bin * stride);
            sums[classes[i]] += pairs[2 * i];
            sums[stride - 1] += pairs[(2 * i) + 1];
        }
    }
}
