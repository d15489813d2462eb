namespace Spark.Learners.Binning;

/// <summary>The iteration order of Scala 2.12's immutable maps, in which Spark adds weights and walks trees.</summary>
internal static class MapOrder
{
    /// <summary>Maps of at most this many entries keep them in the order of arrival.</summary>
    public const int LargestSmallMap = 4;

    /// <summary>Sum of weights in the map's order; a small map is summed by first appearance.</summary>
    public static double Sum(List<double> values, List<double> weights, List<int> firstRows)
    {
        var order = new int[values.Count];
        var keys = new uint[values.Count];
        var isSmall = values.Count <= LargestSmallMap;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = isSmall ? (uint)firstRows[i] : TrieKey(HashOf(values[i]));
        }

        Array.Sort(keys, order);
        var sum = 0.0;
        foreach (var i in order)
        {
            sum += weights[i];
        }

        return sum;
    }

    /// <summary>Sorts like the hash trie: by the spread hash's five-bit groups, lowest group first.</summary>
    public static uint TrieKey(int hash)
    {
        var spread = unchecked(hash + ~(hash << 9));
        spread ^= (int)((uint)spread >> 14);
        spread = unchecked(spread + (spread << 4));
        var h = (uint)(spread ^ (int)((uint)spread >> 10));
        var key = 0u;
        for (var shift = 0; shift < 30; shift += 5)
        {
            key = (key << 5) | ((h >> shift) & 31);
        }

        return (key << 2) | (h >> 30);
    }

    /// <summary>Scala's hash of a double: that of the int, long or float it equals, if any.</summary>
    private static int HashOf(double value)
    {
        if ((int)value == value)
        {
            return (int)value;
        }

        if ((long)value == value)
        {
            return Fold((long)value);
        }

        return (float)value == value
            ? BitConverter.SingleToInt32Bits((float)value)
            : Fold(BitConverter.DoubleToInt64Bits(value));
    }

    private static int Fold(long bits) => (int)(bits ^ (bits >>> 32));
}
