using System.Globalization;
using Spark.Embedded.Lowering;
using Spark.Embedded.ML.Rows;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;

namespace Spark.Embedded.ML.Maps;

/// <summary>What a <see cref="MapColumns"/> node of this engine computes, row by row, from columns below it.</summary>
internal abstract class BatchMap : IChunkMap
{
    private static long Last;

    private readonly long _number = Interlocked.Increment(ref Last);

    public abstract string Name { get; }

    /// <summary>Columns of the child that are read, in the order in which <see cref="Compute"/> gets them.</summary>
    public abstract IReadOnlyList<AttributeReference> Inputs { get; }

    string IChunkMap.Key => _number.ToString(CultureInfo.InvariantCulture);

    IReadOnlyList<AttributeReference> IChunkMap.InputsOf(IReadOnlyList<AttributeReference> available) => Inputs;

    ColumnBatch IChunkMap.Map(ColumnBatch input)
    {
        var inputs = input.Columns.Select((column, i) => Columns.Concat(Inputs[i].Type, [column])).ToArray();
        return new ColumnBatch(
            input.RowCount, Compute(inputs, new MapRows(input.RowCount, false, CancellationToken.None)));
    }

    /// <summary>The new columns for these rows.</summary>
    public abstract IReadOnlyList<ColumnVector> Compute(IReadOnlyList<ColumnVector> columns, MapRows rows);
}

/// <summary>The rows of a call: all of the frame, or a batch that the engine runs beside others.</summary>
internal readonly record struct MapRows(int Count, bool IsWhole, CancellationToken Cancellation);
