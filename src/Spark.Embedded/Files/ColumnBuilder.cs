using Microsoft.Spark.Sql.Types;
using Spark.Engines;

namespace Spark.Embedded.Files;

/// <summary>Gathers the values of one column until a batch is full.</summary>
internal abstract class ColumnBuilder
{
    public abstract int Count { get; }

    public abstract void AppendNull();

    /// <summary>Appends a value in internal form; null is NULL.</summary>
    public abstract void Append(object? value);

    /// <summary>Takes back the last value.</summary>
    public abstract void RemoveLast();

    /// <summary>The gathered values; the builder begins anew.</summary>
    public abstract ColumnVector Take();

    public static ColumnBuilder Of(DataType type) => type switch
    {
        BooleanType => new PrimitiveColumnBuilder<bool>(type),
        ByteType => new PrimitiveColumnBuilder<sbyte>(type),
        ShortType => new PrimitiveColumnBuilder<short>(type),
        IntegerType or DateType or YearMonthIntervalType => new PrimitiveColumnBuilder<int>(type),
        LongType or TimestampType or TimestampNtzType or DayTimeIntervalType => new PrimitiveColumnBuilder<long>(type),
        FloatType => new PrimitiveColumnBuilder<float>(type),
        DoubleType => new PrimitiveColumnBuilder<double>(type),
        _ => new ObjectColumnBuilder(type),
    };
}

/// <summary>Values of an unmanaged type.</summary>
internal sealed class PrimitiveColumnBuilder<T>(DataType type) : ColumnBuilder
    where T : unmanaged
{
    private readonly T[] _values = new T[Results.IRowSource.MaximumBatch];
    private readonly bool[] _nulls = new bool[Results.IRowSource.MaximumBatch];
    private int _count;
    private bool _hasNulls;

    public override int Count => _count;

    public void Append(T value)
    {
        _nulls[_count] = false;
        _values[_count++] = value;
    }

    public override void AppendNull()
    {
        _hasNulls = true;
        _nulls[_count] = true;
        _values[_count++] = default;
    }

    public override void Append(object? value)
    {
        if (value is null)
        {
            AppendNull();
        }
        else
        {
            Append((T)value);
        }
    }

    public override void RemoveLast() => _count--;

    public override ColumnVector Take()
    {
        var vector = new PrimitiveVector<T>(type, _values[.._count], _hasNulls ? _nulls[.._count] : []);
        (_count, _hasNulls) = (0, false);
        return vector;
    }
}

/// <summary>Values held as objects.</summary>
internal sealed class ObjectColumnBuilder(DataType type) : ColumnBuilder
{
    private readonly List<object?> _values = [];

    public override int Count => _values.Count;

    public override void AppendNull() => _values.Add(null);

    public override void Append(object? value) => _values.Add(value);

    public override void RemoveLast() => _values.RemoveAt(_values.Count - 1);

    public override ColumnVector Take()
    {
        var vector = new ObjectVector(type, _values.ToArray());
        _values.Clear();
        return vector;
    }
}
