using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>Co-moments of two columns, updated and merged in Spark's order of operations.</summary>
internal struct CovarianceState
{
    public double Count;
    public double MeanX;
    public double MeanY;
    public double C;
    public double Mx;
    public double My;

    public void Add(double x, double y)
    {
        var newCount = Count + 1.0;
        var dx = x - MeanX;
        var dy = y - MeanY;
        var dxN = dx / newCount;
        var dyN = dy / newCount;
        var newMeanX = MeanX + dxN;
        var newMeanY = MeanY + dyN;
        C += dx * (y - newMeanY);
        Mx += dx * (x - newMeanX);
        My += dy * (y - newMeanY);
        (Count, MeanX, MeanY) = (newCount, newMeanX, newMeanY);
    }

    public void Merge(in CovarianceState other)
    {
        var (n1, n2) = (Count, other.Count);
        var newCount = n1 + n2;
        var dx = other.MeanX - MeanX;
        var dxN = newCount == 0.0 ? 0.0 : dx / newCount;
        var dy = other.MeanY - MeanY;
        var dyN = newCount == 0.0 ? 0.0 : dy / newCount;
        C += other.C + (dx * dyN * n1 * n2);
        Mx += other.Mx + (dx * dxN * n1 * n2);
        My += other.My + (dy * dyN * n1 * n2);
        MeanX += dxN * n2;
        MeanY += dyN * n2;
        Count = newCount;
    }
}

/// <summary>
/// An aggregate of two double columns that is a function of their co-moments; rows with a NULL do not count.
/// </summary>
internal sealed class Covariance(string name, Func<CovarianceState, double?> finish)
    : NativeAggregate<CovarianceState>(name, [KnownTypes.Double, KnownTypes.Double, KnownTypes.Long], KnownTypes.Double)
{
    public static readonly Covariance Sample = new("covar_samp", s => s.Count == 1 ? null : s.C / (s.Count - 1));
    public static readonly Covariance Population = new("covar_pop", s => s.C / s.Count);
    public static readonly Covariance Correlation = new(
        "corr",
        s => s.Count == 1 || s.Mx == 0 || s.My == 0 ? null : s.C / Math.Sqrt(s.Mx * s.My)
    );

    // The first argument of regr_* is the dependent one, y.
    public static readonly Covariance RegressionR2 = new(
        "regr_r2",
        s =>
            s.My == 0 ? null
            : s.Mx == 0 ? 1.0
            : Square(s.C / Math.Sqrt(s.Mx * s.My))
    );

    protected override void Update(ref CovarianceState state, VectorReader[] columns, int row) =>
        state.Add(columns[0].Value<double>(row), columns[1].Value<double>(row));

    protected override void Combine(ref CovarianceState target, in CovarianceState source) => target.Merge(source);

    protected override void Finish(in CovarianceState state, ref VectorWriter output, int row)
    {
        if (state.Count > 0 && finish(state) is { } value)
        {
            output.Set(row, value);
        }
        else
        {
            output.SetNull(row);
        }
    }

    private static double Square(double x) => x * x;
}
