using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>
/// Moments about the mean up to the fourth, updated and merged in Spark's order of operations, so that one partition
/// gives
/// the same bits.
/// </summary>
internal struct MomentState
{
    public double Count;
    public double Mean;
    public double M2;
    public double M3;
    public double M4;

    public void Add(double value, int order)
    {
        var newCount = Count + 1.0;
        var delta = value - Mean;
        var deltaN = delta / newCount;
        var newMean = Mean + deltaN;
        var newM2 = M2 + (delta * (delta - deltaN));
        if (order >= 3)
        {
            var delta2 = delta * delta;
            var deltaN2 = deltaN * deltaN;
            var newM3 = M3 - (3.0 * deltaN * newM2) + (delta * (delta2 - deltaN2));
            if (order >= 4)
            {
                M4 =
                    M4
                    - (4.0 * deltaN * newM3)
                    - (6.0 * deltaN2 * newM2)
                    + (delta * ((delta * delta2) - (deltaN * deltaN2)));
            }

            M3 = newM3;
        }

        (Count, Mean, M2) = (newCount, newMean, newM2);
    }

    public void Merge(in MomentState other, int order)
    {
        var (n1, n2) = (Count, other.Count);
        var newCount = n1 + n2;
        var delta = other.Mean - Mean;
        var deltaN = newCount == 0.0 ? 0.0 : delta / newCount;
        var newM2 = M2 + other.M2 + (delta * deltaN * n1 * n2);
        if (order >= 3)
        {
            var newM3 =
                M3
                + other.M3
                + (deltaN * deltaN * delta * n1 * n2 * (n1 - n2))
                + (3.0 * deltaN * ((n1 * other.M2) - (n2 * M2)));
            if (order >= 4)
            {
                M4 =
                    M4
                    + other.M4
                    + (deltaN * deltaN * deltaN * delta * n1 * n2 * ((n1 * n1) - (n1 * n2) + (n2 * n2)))
                    + (deltaN * deltaN * 6.0 * ((n1 * n1 * other.M2) + (n2 * n2 * M2)))
                    + (4.0 * deltaN * ((n1 * other.M3) - (n2 * M3)));
            }

            M3 = newM3;
        }

        Mean += deltaN * n2;
        (Count, M2) = (newCount, newM2);
    }
}

/// <summary>An aggregate of one double column that is a function of its moments; NULL without rows.</summary>
internal sealed unsafe class CentralMoments(string name, int order, Func<MomentState, double?> finish)
    : NativeAggregate<MomentState>(name, [KnownTypes.Double, KnownTypes.Long], KnownTypes.Double)
{
    public static readonly CentralMoments StddevSamp = new(
        "stddev_samp",
        2,
        s => s.Count == 1 ? null : Math.Sqrt(s.M2 / (s.Count - 1))
    );
    public static readonly CentralMoments StddevPop = new("stddev_pop", 2, s => Math.Sqrt(s.M2 / s.Count));
    public static readonly CentralMoments VarSamp = new("var_samp", 2, s => s.Count == 1 ? null : s.M2 / (s.Count - 1));
    public static readonly CentralMoments VarPop = new("var_pop", 2, s => s.M2 / s.Count);
    public static readonly CentralMoments Skewness = new(
        "skewness",
        3,
        s => s.M2 == 0 ? null : Math.Sqrt(s.Count) * s.M3 / Math.Sqrt(s.M2 * s.M2 * s.M2)
    );
    public static readonly CentralMoments Kurtosis = new(
        "kurtosis",
        4,
        s => s.M2 == 0 ? null : (s.Count * s.M4 / (s.M2 * s.M2)) - 3.0
    );

    public override void Update(DataChunk input, nint* states)
    {
        var column = input.Column(0);
        var values = column.Span<double>(input.RowCount);
        for (var row = 0; row < values.Length; row++)
        {
            if (!column.IsNull(row))
            {
                ((MomentState*)states[row])->Add(values[row], order);
            }
        }
    }

    protected override void Update(ref MomentState state, VectorReader[] columns, int row) =>
        state.Add(columns[0].Value<double>(row), order);

    protected override void Combine(ref MomentState target, in MomentState source) => target.Merge(source, order);

    protected override void Finish(in MomentState state, ref VectorWriter output, int row)
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
}
