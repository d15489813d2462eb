using System.Buffers.Binary;
using System.Numerics;
using Spark.Learners.Binning;

namespace Spark.Learners.Forests;

/// <summary>In which order the trees of a group are walked: that of the Scala map Spark collects them in.</summary>
internal static class TreeOrder
{
    private const int BucketBits = 4;
    private const uint Spread = 0x9e3775cd;

    /// <summary>Sorts distinct tree numbers, given in the order in which the group met them.</summary>
    public static void Sort(Span<int> trees)
    {
        var keys = new long[trees.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            // Up to four trees keep the order of the mutable map: buckets downwards, in a bucket the last one first.
            keys[i] = trees.Length > MapOrder.LargestSmallMap
                ? MapOrder.TrieKey(trees[i])
                : ((-1L - BucketOf(trees[i])) << 32) - i;
        }

        keys.AsSpan().Sort(trees);
    }

    private static int BucketOf(int tree)
    {
        var mixed = BinaryPrimitives.ReverseEndianness(unchecked((uint)tree * Spread)) * Spread;
        return (int)(BitOperations.RotateRight(mixed, BucketBits) >> (32 - BucketBits));
    }
}
