using Spark.Rows;

namespace Microsoft.Spark.Sql;

/// <summary>One row without a schema, as <c>CreateDataFrame</c> takes it.</summary>
public sealed class GenericRow
{
    /// <summary>A row of these values.</summary>
    public GenericRow(object?[] values) => Values = values;

    /// <summary>The values in order; NULL is null.</summary>
    public object?[] Values { get; }

    /// <summary>The value at a position, from 0.</summary>
    public object? this[int index] => Get(index);

    /// <summary>Number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at a position, from 0; NULL is null.</summary>
    public object? Get(int index) => index >= 0 && index < Values.Length
        ? Values[index]
        : throw RowIndex.NotThere(
            $"'{index}' is not a position of this row. It has {Values.Length} values, counted from 0.");

    /// <summary>The value at a position as a C# type.</summary>
    public T GetAs<T>(int index) => ValueConversion.To<T>(Get(index));

    /// <summary>[1,Ann,null].</summary>
    public override string ToString() => $"[{string.Join(',', Values.Select(ValueText.Plain))}]";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GenericRow other && ValueEquality.Same(Values, other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueEquality.Hash(Values);
}
