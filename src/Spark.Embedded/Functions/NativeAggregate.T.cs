using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;

namespace Spark.Embedded.Functions;

/// <summary>An aggregate whose state is a structure without references, living in DuckDB's memory.</summary>
internal abstract unsafe class NativeAggregate<TState>(string name, IReadOnlyList<DataType> parameters, DataType result)
    : NativeAggregate(name, parameters, result)
    where TState : unmanaged
{
    public sealed override int StateSize => Unsafe.SizeOf<TState>();

    public sealed override void Initialize(nint state) => *(TState*)state = Empty();

    public override void Update(DataChunk input, nint* states)
    {
        var columns = new VectorReader[Parameters.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = input.Column(i);
        }

        var count = input.RowCount;
        for (var row = 0; row < count; row++)
        {
            if (!HasNull(columns, row))
            {
                Update(ref *(TState*)states[row], columns, row);
            }
        }
    }

    public sealed override void Combine(nint* sources, nint* targets, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Combine(ref *(TState*)targets[i], in *(TState*)sources[i]);
        }
    }

    public sealed override void Finish(nint* states, ref VectorWriter output, int count, int offset)
    {
        for (var i = 0; i < count; i++)
        {
            Finish(in *(TState*)states[i], ref output, offset + i);
        }
    }

    protected virtual TState Empty() => default;

    /// <summary>Takes one row without NULLs.</summary>
    protected abstract void Update(ref TState state, VectorReader[] columns, int row);

    protected abstract void Combine(ref TState target, in TState source);

    protected abstract void Finish(in TState state, ref VectorWriter output, int row);

    private static bool HasNull(VectorReader[] columns, int row)
    {
        foreach (ref readonly var column in columns.AsSpan())
        {
            if (column.IsNull(row))
            {
                return true;
            }
        }

        return false;
    }
}
