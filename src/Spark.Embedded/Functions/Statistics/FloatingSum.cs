using Spark.Embedded.Native;
using Spark.Types;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>A running sum of doubles, rounded at each step.</summary>
internal struct PlainSumState
{
    public double Sum;
    public long Count;
}

/// <summary>
/// Sum or mean of doubles taken one after another in the order of the rows, as a Spark job of one partition does. The
/// row
/// number as second argument is what makes DuckDB take them in order.
/// </summary>
internal sealed unsafe class OrderedSum(string name, bool isMean)
    : NativeAggregate<PlainSumState>(name, [KnownTypes.Double, KnownTypes.Long], KnownTypes.Double)
{
    public static readonly OrderedSum Sum = new("sum", isMean: false);
    public static readonly OrderedSum Average = new("avg", isMean: true);

    public override void Update(DataChunk input, nint* states)
    {
        var column = input.Column(0);
        var values = column.Span<double>(input.RowCount);
        for (var row = 0; row < values.Length; row++)
        {
            if (!column.IsNull(row))
            {
                var state = (PlainSumState*)states[row];
                state->Sum += values[row];
                state->Count++;
            }
        }
    }

    protected override void Update(ref PlainSumState state, VectorReader[] columns, int row)
    {
        state.Sum += columns[0].Value<double>(row);
        state.Count++;
    }

    protected override void Combine(ref PlainSumState target, in PlainSumState source)
    {
        target.Sum += source.Sum;
        target.Count += source.Count;
    }

    protected override void Finish(in PlainSumState state, ref VectorWriter output, int row)
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
