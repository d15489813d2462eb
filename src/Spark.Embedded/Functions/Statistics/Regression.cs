using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>Co-moment of x and y and spread of x, updated and merged in Spark's order of operations.</summary>
internal struct RegressionState
{
    public double Count;
    public double MeanX;
    public double MeanY;
    public double C;
    public MomentState X;

    public void Add(double x, double y)
    {
        var newCount = Count + 1.0;
        var dx = x - MeanX;
        var dy = y - MeanY;
        var newMeanY = MeanY + (dy / newCount);
        C += dx * (y - newMeanY);
        MeanX += dx / newCount;
        (Count, MeanY) = (newCount, newMeanY);
        X.Add(x, 2);
    }

    public void Merge(in RegressionState other)
    {
        var (n1, n2) = (Count, other.Count);
        var newCount = n1 + n2;
        var dx = other.MeanX - MeanX;
        var dy = other.MeanY - MeanY;
        var dyN = newCount == 0.0 ? 0.0 : dy / newCount;
        C += other.C + (dx * dyN * n1 * n2);
        MeanX += newCount == 0.0 ? 0.0 : dx / newCount * n2;
        MeanY += dyN * n2;
        Count = newCount;
        X.Merge(other.X, 2);
    }
}

/// <summary>Slope and intercept of y (the first argument) over x.</summary>
internal sealed class Regression(string name, Func<RegressionState, double> finish)
    : NativeAggregate<RegressionState>(name, [KnownTypes.Double, KnownTypes.Double, KnownTypes.Long], KnownTypes.Double)
{
    public static readonly Regression Slope = new("regr_slope", s => s.C / s.X.M2);
    public static readonly Regression Intercept = new("regr_intercept", s => s.MeanY - (s.C / s.X.M2 * s.MeanX));

    protected override void Update(ref RegressionState state, VectorReader[] columns, int row) =>
        state.Add(columns[1].Value<double>(row), columns[0].Value<double>(row));

    protected override void Combine(ref RegressionState target, in RegressionState source) => target.Merge(source);

    protected override void Finish(in RegressionState state, ref VectorWriter output, int row)
    {
        if (state.Count > 0 && state.X.M2 != 0)
        {
            output.Set(row, finish(state));
        }
        else
        {
            output.SetNull(row);
        }
    }
}
