using Spark.Learners.Random;
using Spark.Types;

namespace Spark.Embedded.Functions.Random;

/// <summary>Spark's generators for partition 0, asked by row index.</summary>
internal static class RandomFunctions
{
    /// <summary>(seed, row): the uniform number of <c>rand(seed)</c> and of sampling without replacement.</summary>
    public static NativeFunction Uniform { get; } = new(
        "rand",
        [KnownTypes.Long, KnownTypes.Long],
        KnownTypes.Double,
        new DrawKernel<double>(new PrimitiveCodec<double>(), (seed, _) =>
        {
            var generator = new XorShift(seed);
            return () => generator.NextDouble();
        }));

    /// <summary>(seed, row): the normal deviate of <c>randn(seed)</c>.</summary>
    public static NativeFunction Gaussian { get; } = new(
        "randn",
        [KnownTypes.Long, KnownTypes.Long],
        KnownTypes.Double,
        new DrawKernel<double>(new PrimitiveCodec<double>(), (seed, _) => new PolarGaussian(seed).Next));

    /// <summary>(seed, mean, row): how often sampling with replacement takes the row.</summary>
    public static NativeFunction Poisson { get; } = new(
        "poisson",
        [KnownTypes.Long, KnownTypes.Double, KnownTypes.Long],
        KnownTypes.Long,
        new DrawKernel<long>(new PrimitiveCodec<long>(), (seed, mean) =>
        {
            var sampler = new PoissonSampler(mean, new JavaRandom(seed).NextLong());
            return () => sampler.Next();
        }));
}
