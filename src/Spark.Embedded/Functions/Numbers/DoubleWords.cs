namespace Spark.Embedded.Functions.Numbers;

/// <summary>The two halves of a double's bits, in whose terms fdlibm is written.</summary>
internal static class DoubleWords
{
    public static int High(double value) => (int)(BitConverter.DoubleToInt64Bits(value) >> 32);

    public static uint Low(double value) => (uint)BitConverter.DoubleToInt64Bits(value);

    public static double WithHigh(double value, int high) =>
        BitConverter.Int64BitsToDouble(((long)high << 32) | Low(value));

    public static double WithLow(double value, uint low) =>
        BitConverter.Int64BitsToDouble(((long)High(value) << 32) | low);

    /// <summary>The number without the lower half of its digits.</summary>
    public static double Head(double value) => WithLow(value, 0);

    /// <summary>The number times a power of two, by adding to its exponent.</summary>
    public static double AddExponent(double value, int power) => WithHigh(value, High(value) + (power << 20));
}
