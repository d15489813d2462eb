using System.Numerics;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Native;

namespace Spark.Embedded.Functions.Statistics;

/// <summary>
/// A sum of decimals in 256 bits: high parts and low parts of 64 bits apart, so that nothing is lost.
/// </summary>
internal struct DecimalState
{
    public Int128 High;
    public Int128 Low;
    public long Count;

    public readonly BigInteger Total => ((BigInteger)High << 64) + Low;

    public void Add(Int128 value)
    {
        High += value >> 64;
        Low += (ulong)value;
        Count++;
    }

    public void Merge(in DecimalState other)
    {
        High += other.High;
        Low += other.Low;
        Count += other.Count;
    }
}

/// <summary>Reads decimals of a type into a state.</summary>
internal abstract class DecimalAggregate(string name, DecimalType input, DecimalType result)
    : NativeAggregate<DecimalState>(name, [input], result)
{
    private readonly DecimalCodec _reader = new(input.Precision, input.Scale);

    protected DecimalType Input => (DecimalType)Parameters[0];

    protected DecimalType Output => (DecimalType)Result;

    protected DecimalCodec Writer { get; } = new(result.Precision, result.Scale);

    protected override void Update(ref DecimalState state, VectorReader[] columns, int row) =>
        state.Add(_reader.Read(columns[0], row).Unscaled);

    protected override void Combine(ref DecimalState target, in DecimalState source) => target.Merge(source);

    protected override void Finish(in DecimalState state, ref VectorWriter output, int row)
    {
        if (state.Count > 0 && Finish(state) is { } value)
        {
            Writer.Write(ref output, row, value);
        }
        else
        {
            output.SetNull(row);
        }
    }

    protected abstract DecimalValue? Finish(in DecimalState state);
}

/// <summary>Sum; NULL when it has more digits than the type.</summary>
internal sealed class DecimalSum(DecimalType input, DecimalType result) : DecimalAggregate("sum", input, result)
{
    protected override DecimalValue? Finish(in DecimalState state) => DecimalMath.Fit(state.Total, Input.Scale, Output);
}

/// <summary>Mean, rounded half up; NULL when the sum has more digits than a decimal may.</summary>
internal sealed class DecimalAverage(DecimalType input, DecimalType result) : DecimalAggregate("avg", input, result)
{
    protected override DecimalValue? Finish(in DecimalState state)
    {
        var total = state.Total;
        if (BigInteger.Abs(total) >= DecimalMath.PowerOfTen(DecimalType.MaxPrecision))
        {
            return null;
        }

        var places = Output.Scale - Input.Scale;
        return DecimalMath.Fit(
            DecimalMath.DivideHalfUp(total * DecimalMath.PowerOfTen(places), state.Count),
            Output.Scale,
            Output
        );
    }
}
