namespace Spark.Learners.Histograms;

/// <summary>
/// How the sums of one bin lie in memory: <see cref="Width"/> sums that the impurity needs, padding, and last the
/// unweighted count.
/// <code>
/// regression  [ w | w y | w y y | count ]        2 classes  [ w0 | w1 | 0 | count ]        C > 3  [ w0 .. wC-1 |
/// count ]
/// </code>
/// Up to three sums make one 256-bit vector, so a row is added to a bin by a single addition.
/// </summary>
internal readonly record struct StatisticsLayout(int ClassCount)
{
    public const int NarrowStride = 4;

    public bool IsRegression => ClassCount == 0;

    public int Width => IsRegression ? 3 : ClassCount;

    public int Stride => Math.Max(NarrowStride, Width + 1);

    public int CountIndex => Stride - 1;

    public bool IsNarrow => Stride == NarrowStride;
}
