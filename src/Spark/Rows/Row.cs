using Microsoft.Spark.Sql.Types;
using Spark.Display.Formatting;
using Spark.Display.Frames;
using Spark.Rows;

namespace Microsoft.Spark.Sql;

/// <summary>One row of a frame, with the frame's schema.</summary>
[TypeFormatterSource(typeof(RowFormatterSource))]
public sealed class Row
{
    private readonly GenericRow _row;

    internal Row(object?[] values, StructType schema)
    {
        _row = new GenericRow(values);
        Schema = schema;
    }

    /// <summary>Names and types of the values.</summary>
    public StructType Schema { get; }

    /// <summary>The values in order; NULL is null.</summary>
    public object?[] Values => _row.Values;

    /// <summary>The value at a position, from 0.</summary>
    public object? this[int index] => Get(index);

    /// <summary>Number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at a position, from 0; NULL is null.</summary>
    public object? Get(int index) => _row.Get(index);

    /// <summary>The value of a column; names are case-sensitive here.</summary>
    /// <exception cref="IndexOutOfRangeException">The row has no column of this name.</exception>
    public object? Get(string columnName) => Get(IndexOf(columnName));

    /// <summary>The value at a position as a C# type; lists become arrays, lists or dictionaries as asked.</summary>
    public T GetAs<T>(int index) => _row.GetAs<T>(index);

    /// <summary>The value of a column as a C# type.</summary>
    /// <exception cref="IndexOutOfRangeException">The row has no column of this name.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(IndexOf(columnName));

    /// <summary>Whether the value at a position is NULL.</summary>
    public bool IsNullAt(int index) => Get(index) is null;

    /// <summary>[1,Ann,null].</summary>
    public override string ToString() => _row.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is Row other && other.Schema.Equals(Schema) && other._row.Equals(_row);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Schema, _row);

    private int IndexOf(string columnName)
    {
        var index = Schema.Fields.FindIndex(field => field.Name == columnName);
        return index >= 0
            ? index
            : throw RowIndex.NotThere(
                $"'{columnName}' is not a column of this row. It has "
                + $"{string.Join(", ", Schema.Fields.Select(f => $"'{f.Name}'"))}.");
    }
}
