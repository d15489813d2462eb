using Microsoft.Spark.Sql.Types;

namespace Spark.Engines;

/// <summary>Some rows of a result, column by column.</summary>
internal sealed record ColumnBatch(int RowCount, IReadOnlyList<ColumnVector> Columns);

/// <summary>
/// Values of one column in a batch. Reading a value that is null gives null or the default of the span's type.
/// </summary>
internal abstract class ColumnVector(DataType type, int count)
{
    public DataType Type { get; } = type;

    public int Count { get; } = count;

    public abstract bool IsNull(int row);

    /// <summary>The value in its type's internal form, boxed; null for NULL.</summary>
    public abstract object? GetValue(int row);
}

/// <summary>
/// A column whose values are unmanaged: bool, sbyte, short, int, long, float, double and their kin.
/// <c>Values</c> holds any
/// number at null positions; <c>Nulls</c> is empty when there are none, else true marks a NULL.
/// </summary>
internal sealed class PrimitiveVector<T>(DataType type, T[] values, bool[] nulls) : ColumnVector(type, values.Length)
    where T : unmanaged
{
    public T[] Values { get; } = values;

    public bool[] Nulls { get; } = nulls;

    public override bool IsNull(int row) => Nulls.Length > 0 && Nulls[row];

    public override object? GetValue(int row) => IsNull(row) ? null : Values[row];
}

/// <summary>A column of text, bytes, decimals, intervals, arrays, maps or structs in internal form.</summary>
internal sealed class ObjectVector(DataType type, object?[] values) : ColumnVector(type, values.Length)
{
    public object?[] Values { get; } = values;

    public override bool IsNull(int row) => Values[row] is null;

    public override object? GetValue(int row) => Values[row];
}
