using Spark.Learners.Numerics;

namespace Spark.Learners.Random;

/// <summary>Normal deviates by the polar method on an <see cref="XorShift"/>: two of each accepted pair.</summary>
internal sealed class PolarGaussian(long seed)
{
    private XorShift _random = new(seed);
    private double _second;
    private bool _hasSecond;

    public double Next()
    {
        if (_hasSecond)
        {
            _hasSecond = false;
            return _second;
        }

        double a, b, square;
        do
        {
            a = (2 * _random.NextDouble()) - 1;
            b = (2 * _random.NextDouble()) - 1;
            square = (a * a) + (b * b);
        }
        while (square >= 1 || square == 0);

        var scale = Math.Sqrt(-2 * FdlibmLog.Log(square) / square);
        _second = b * scale;
        _hasSecond = true;
        return a * scale;
    }
}
