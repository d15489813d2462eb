using System.Numerics;

namespace Spark.Learners.Splitting;

/// <summary>Sets of categories as bits of words.</summary>
internal static class CategorySet
{
    public static ulong[] FirstOf(ReadOnlySpan<int> order, int count)
    {
        var set = new ulong[(order.Length + 63) / 64];
        for (var i = 0; i < count; i++)
        {
            set[order[i] >> 6] |= 1UL << (order[i] & 63);
        }

        return set;
    }

    /// <summary>Left side of an unordered feature's candidate: the bits of its number plus one.</summary>
    public static ulong[] OfSubset(int candidate) => [(ulong)candidate + 1];

    public static bool Contains(ulong[] set, int category)
    {
        var word = category >> 6;
        return (uint)word < (uint)set.Length && ((set[word] >> (category & 63)) & 1) != 0;
    }

    public static double[] ToValues(ulong[] set)
    {
        var values = new double[set.Sum(BitOperations.PopCount)];
        var count = 0;
        for (var category = 0; category < set.Length * 64; category++)
        {
            if (Contains(set, category))
            {
                values[count++] = category;
            }
        }

        return values;
    }
}
