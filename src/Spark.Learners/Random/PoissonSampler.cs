namespace Spark.Learners.Random;

/// <summary>
/// Poisson counts for means below 40, by multiplying uniforms until the product falls under exp(-mean).
/// </summary>
internal sealed class PoissonSampler(double mean, long seed)
{
    private readonly Well19937c _generator = new(seed);
    private readonly double _limit = Math.Exp(-mean);
    private readonly double _longest = 1000 * mean;

    public int Next()
    {
        var count = 0;
        var product = 1.0;
        while (count < _longest)
        {
            product *= _generator.NextDouble();
            if (product < _limit)
            {
                return count;
            }

            count++;
        }

        return count;
    }
}
