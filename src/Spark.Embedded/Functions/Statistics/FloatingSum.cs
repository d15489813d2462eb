using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>A running sum of doubles and how many there were.</summary>
internal struct SumState
{
    public double Sum;
    public long Count;
}

/// <summary>Sum or mean of doubles, added one after another as Spark does.</summary>
internal sealed class FloatingSum(string name, bool isMean)
    : NativeAggregate<SumState>(name, [KnownTypes.Double], KnownTypes.Double)
{
    public static readonly FloatingSum Sum = new("sum", isMean: false);
    public static readonly FloatingSum Average = new("avg", isMean: true);

    protected override void Update(ref SumState state, VectorReader[] columns, int row)
    {
        state.Sum += columns[0].Value<double>(row);
        state.Count++;
    }

    protected override void Combine(ref SumState target, in SumState source)
    {
        target.Sum += source.Sum;
        target.Count += source.Count;
    }

    protected override void Finish(in SumState state, ref VectorWriter output, int row)
    {
        if (state.Count == 0)
        {
            output.SetNull(row);
        }
        else
        {
            output.Set(row, isMean ? state.Sum / state.Count : state.Sum);
        }
    }
}
