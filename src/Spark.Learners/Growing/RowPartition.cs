using System.Numerics;
using Spark.Learners.Binning;
using Spark.Learners.Splitting;

namespace Spark.Learners.Growing;

/// <summary>Moves a node's rows so that those going left come first; both sides stay in ascending order.</summary>
internal static unsafe class RowPartition
{
    /// <summary>Returns how many rows go left.</summary>
    public static int Split(Span<int> rows, Span<int> spare, BinnedFeatures bins, in SplitChoice choice)
    {
        fixed (int* row = rows)
        fixed (int* right = spare)
        fixed (byte* narrow = bins.Narrow)
        fixed (ushort* wide = bins.Wide)
        {
            return narrow is not null
                ? Split(row, rows.Length, right, narrow + choice.Feature, bins.FeatureCount, choice)
                : Split(row, rows.Length, right, wide + choice.Feature, bins.FeatureCount, choice);
        }
    }

    private static int Split<TBin>(
        int* rows, int count, int* spare, TBin* bins, nint rowStride, in SplitChoice choice)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        return choice.LeftCategories is null
            ? ByThreshold(rows, count, spare, bins, rowStride, choice.Position)
            : ByCategories(rows, count, spare, bins, rowStride, choice.LeftCategories);
    }

    private static int ByThreshold<TBin>(int* rows, int count, int* spare, TBin* bins, nint rowStride, int lastLeft)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        nint left = 0;
        nint right = 0;
        for (nint i = 0; i < count; i++)
        {
            var row = rows[i];
            var isLeft = (int)uint.CreateTruncating(bins[row * rowStride]) <= lastLeft ? 1 : 0;
            rows[left] = row;
            spare[right] = row;
            left += isLeft;
            right += 1 - isLeft;
        }

        new ReadOnlySpan<int>(spare, (int)right).CopyTo(new Span<int>(rows + left, (int)right));
        return (int)left;
    }

    private static int ByCategories<TBin>(
        int* rows, int count, int* spare, TBin* bins, nint rowStride, ulong[] leftCategories)
        where TBin : unmanaged, IBinaryInteger<TBin>
    {
        nint left = 0;
        nint right = 0;
        for (nint i = 0; i < count; i++)
        {
            var row = rows[i];
            var code = (int)uint.CreateTruncating(bins[row * rowStride]);
            var isLeft = CategorySet.Contains(leftCategories, code) ? 1 : 0;
            rows[left] = row;
            spare[right] = row;
            left += isLeft;
            right += 1 - isLeft;
        }

        new ReadOnlySpan<int>(spare, (int)right).CopyTo(new Span<int>(rows + left, (int)right));
        return (int)left;
    }
}
