using Spark.Learners.Numerics;
using Spark.Learners.Random;

namespace Spark.Learners.Tests.Random;

public class GeneratorTests
{
    [Fact]
    public void Java_random_gives_the_known_numbers_of_seed_42()
    {
        var random = new JavaRandom(42);

        Assert.Equal([-1170105035, 234785527], new[] { random.Next(32), random.Next(32) });
        Assert.Equal(-5025562857975149833, new JavaRandom(42).NextLong());
    }

    [Fact]
    public void Xor_shift_gives_Spark_s_rand_of_seed_42()
    {
        var random = new XorShift(42);

        Assert.Equal([0.619189370225301, 0.5096018842446481], new[] { random.NextDouble(), random.NextDouble() });
    }

    [Theory]
    [InlineData(0.7, -0.35667494393873245, 0.5306282510621704)]
    [InlineData(1.5, 0.4054651081081644, 0.9162907318741551)]
    [InlineData(1e-300, -690.7755278982137, 1e-300)]
    [InlineData(4.9e-324, -744.4400719213812, 4.9e-324)]
    [InlineData(1e300, 690.7755278982137, 690.7755278982137)]
    [InlineData(1e-10, -23.025850929940457, 9.999999999500001E-11)]
    public void Logarithms_are_those_of_java_s_strict_math(double x, double log, double log1P)
    {
        Assert.Equal(log, FdlibmLog.Log(x));
        Assert.Equal(log1P, FdlibmLog.Log1P(x));
    }

    [Fact]
    public void A_reservoir_keeps_distinct_positions_in_the_order_of_their_slots()
    {
        Span<int> sample = stackalloc int[6];
        for (var seed = 0; seed < 100; seed++)
        {
            Reservoir.Sample(sample, 36, seed);

            Assert.Equal(6, sample.ToArray().Distinct().Count());
            Assert.All(sample.ToArray(), position => Assert.InRange(position, 0, 35));
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.4)]
    [InlineData(0.7)]
    public void A_bernoulli_sample_keeps_about_its_share_in_ascending_order(double fraction)
    {
        var rows = BernoulliSample.KeptRows(20_000, fraction, seed: 7);

        Assert.Equal(rows.Order().Distinct(), rows);
        Assert.InRange(rows.Length / 20_000.0, fraction - 0.02, fraction + 0.02);
    }
}
