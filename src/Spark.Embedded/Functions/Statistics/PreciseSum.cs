using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>
/// A sum of doubles in three parts, each holding what the part before lost. With some 150 bits kept, the rounded sum
/// is the
/// same in whatever order the numbers come, and so for any number of threads.
/// </summary>
internal struct PreciseSumState
{
    public double Sum;
    public double Lost;
    public double LostAgain;
    public long Count;

    public readonly double Value => double.IsFinite(Sum) ? Sum + (Lost + LostAgain) : Sum;

    public void Add(double value)
    {
        Sum = Add(Sum, value, out var error);
        Lost = Add(Lost, error, out error);
        LostAgain += error;
        Count++;
    }

    /// <summary>Adds what rounding took from a value that was added before.</summary>
    public void AddError(double value)
    {
        Lost = Add(Lost, value, out var error);
        LostAgain += error;
    }

    public void Merge(in PreciseSumState other)
    {
        Sum = Add(Sum, other.Sum, out var error);
        Lost = Add(Lost, error, out error);
        LostAgain += error;
        Lost = Add(Lost, other.Lost, out error);
        LostAgain += error + other.LostAgain;
        Count += other.Count;
    }

    // The rounded sum and, exactly, what rounding took away.
    private static double Add(double a, double b, out double error)
    {
        var sum = a + b;
        var part = sum - a;
        error = (a - (sum - part)) + (b - part);
        return sum;
    }
}

/// <summary>Sum or mean of doubles in any order, for frames so large that all threads should work on them.</summary>
internal sealed unsafe class PreciseSum(string name, bool isMean)
    : NativeAggregate<PreciseSumState>(name, [KnownTypes.Double], KnownTypes.Double)
{
    public static readonly PreciseSum Sum = new("sum", isMean: false);
    public static readonly PreciseSum Average = new("avg", isMean: true);

    public override void Update(DataChunk input, nint* states)
    {
        var column = input.Column(0);
        var values = column.Span<double>(input.RowCount);
        for (var row = 0; row < values.Length; row++)
        {
            if (!column.IsNull(row))
            {
                ((PreciseSumState*)states[row])->Add(values[row]);
            }
        }
    }

    protected override void Update(ref PreciseSumState state, VectorReader[] columns, int row) =>
        state.Add(columns[0].Value<double>(row));

    protected override void Combine(ref PreciseSumState target, in PreciseSumState source) => target.Merge(source);

    protected override void Finish(in PreciseSumState state, ref VectorWriter output, int row)
    {
        if (state.Count == 0)
        {
            output.SetNull(row);
        }
        else
        {
            output.Set(row, isMean ? state.Value / state.Count : state.Value);
        }
    }
}
