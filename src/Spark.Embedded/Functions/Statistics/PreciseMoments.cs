using System.Numerics;
using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>Sums of values and of their squares, each in three parts.</summary>
internal struct PreciseMomentState
{
    public PreciseSumState Values;
    public PreciseSumState Squares;

    public void Add(double value)
    {
        Values.Add(value);
        var square = value * value;
        Squares.Add(square);
        Squares.AddError(Math.FusedMultiplyAdd(value, value, -square));
    }

    public void Merge(in PreciseMomentState other)
    {
        Values.Merge(other.Values);
        Squares.Merge(other.Squares);
    }

    /// <summary>The sum of squared differences from the mean.</summary>
    public readonly double M2
    {
        get
        {
            if (!double.IsFinite(Values.Sum) || !double.IsFinite(Squares.Sum))
            {
                return double.NaN;
            }

            // n Σx² − (Σx)² as whole numbers of the smallest units, so that nothing cancels by rounding.
            var sum = Exact(Values);
            var scaled = ((BigInteger)Values.Count * Exact(Squares) << Unit) - (sum * sum);
            return scaled.Sign <= 0 ? 0 : Quotient(scaled, Values.Count);
        }
    }

    private const int Unit = 1074;

    private static BigInteger Exact(in PreciseSumState sum) => Exact(sum.Sum) + Exact(sum.Lost) + Exact(sum.LostAgain);

    private static BigInteger Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var mantissa = (bits & ((1L << 52) - 1)) | (exponent > 0 ? 1L << 52 : 0);
        var whole = (BigInteger)mantissa << Math.Max(0, exponent - 1);
        return double.IsNegative(value) ? -whole : whole;
    }

    // The 64 leading bits of numerator / count, with the units taken out.
    private static double Quotient(BigInteger numerator, long count)
    {
        var shift = 64 + (int)((BigInteger)count).GetBitLength() - (int)numerator.GetBitLength();
        var quotient = (shift >= 0 ? numerator << shift : numerator >> -shift) / count;
        return Math.ScaleB((double)quotient, -shift - (2 * Unit));
    }
}

/// <summary>Variance or deviation in any order, for frames so large that all threads should work on them.</summary>
internal sealed unsafe class PreciseMoments(string name, bool isSample, bool isRoot)
    : NativeAggregate<PreciseMomentState>(name, [KnownTypes.Double], KnownTypes.Double)
{
    private static readonly Dictionary<string, PreciseMoments> All = new(StringComparer.Ordinal)
    {
        ["stddev_samp"] = new("stddev_samp", isSample: true, isRoot: true),
        ["stddev_pop"] = new("stddev_pop", isSample: false, isRoot: true),
        ["var_samp"] = new("var_samp", isSample: true, isRoot: false),
        ["var_pop"] = new("var_pop", isSample: false, isRoot: false),
    };

    /// <summary>The aggregate of this name; null for higher moments.</summary>
    public static PreciseMoments? Find(string name) => All.GetValueOrDefault(name);

    public override void Update(DataChunk input, nint* states)
    {
        var column = input.Column(0);
        var values = column.Span<double>(input.RowCount);
        for (var row = 0; row < values.Length; row++)
        {
            if (!column.IsNull(row))
            {
                ((PreciseMomentState*)states[row])->Add(values[row]);
            }
        }
    }

    protected override void Update(ref PreciseMomentState state, VectorReader[] columns, int row) =>
        state.Add(columns[0].Value<double>(row));

    protected override void Combine(ref PreciseMomentState target, in PreciseMomentState source) =>
        target.Merge(source);

    protected override void Finish(in PreciseMomentState state, ref VectorWriter output, int row)
    {
        var count = state.Values.Count;
        if (count == 0 || (count == 1 && isSample))
        {
            output.SetNull(row);
            return;
        }

        var variance = state.M2 / (isSample ? count - 1 : count);
        output.Set(row, isRoot ? Math.Sqrt(variance) : variance);
    }
}
