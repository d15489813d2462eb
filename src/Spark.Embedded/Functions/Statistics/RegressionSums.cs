using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>Sums of squares of a regression over rows where both columns are there.</summary>
internal sealed class RegressionSums(string name, Func<CovarianceState, double> finish)
    : NativeAggregate<CovarianceState>(name, [KnownTypes.Double, KnownTypes.Double, KnownTypes.Long], KnownTypes.Double)
{
    public static readonly RegressionSums Sxx = new("regr_sxx", s => s.My);
    public static readonly RegressionSums Syy = new("regr_syy", s => s.Mx);
    public static readonly RegressionSums Sxy = new("regr_sxy", s => s.C);

    protected override void Update(ref CovarianceState state, VectorReader[] columns, int row) =>
        state.Add(columns[0].Value<double>(row), columns[1].Value<double>(row));

    protected override void Combine(ref CovarianceState target, in CovarianceState source) => target.Merge(source);

    protected override void Finish(in CovarianceState state, ref VectorWriter output, int row)
    {
        if (state.Count > 0)
        {
            output.Set(row, finish(state));
        }
        else
        {
            output.SetNull(row);
        }
    }
}
