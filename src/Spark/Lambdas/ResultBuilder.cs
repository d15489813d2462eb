using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Rows;

namespace Spark.Lambdas;

/// <summary>Collects results of a C# type as a column.</summary>
internal abstract class ResultBuilder<T>
{
    public abstract void Set(int row, T value);

    public abstract void SetNull(int row);

    public abstract ColumnVector Finish();
}

/// <summary>Chooses the builder for a C# type and the type of the column.</summary>
internal static class ResultBuilders
{
    /// <summary>Makes a builder for so many rows.</summary>
    public static Func<int, ResultBuilder<T>> For<T>(DataType type, string function)
    {
        if (Nullable.GetUnderlyingType(typeof(T)) is { } inner && IsStoredAs(inner, type))
        {
            return Make<T>(nameof(OfNullable), inner, type);
        }

        return IsStoredAs(typeof(T), type)
            ? Make<T>(nameof(OfPrimitive), typeof(T), type)
            : count => new ObjectBuilder<T>(type, count, function);
    }

    public static Func<int, ResultBuilder<T>> OfPrimitive<T>(DataType type)
        where T : unmanaged => count => new PrimitiveBuilder<T>(type, count);

    public static Func<int, ResultBuilder<T?>> OfNullable<T>(DataType type)
        where T : unmanaged => count => new NullableBuilder<T>(new PrimitiveBuilder<T>(type, count));

    private static Func<int, ResultBuilder<T>> Make<T>(string method, Type argument, DataType type) =>
        (Func<int, ResultBuilder<T>>)typeof(ResultBuilders).GetMethod(method)!.MakeGenericMethod(argument)
            .Invoke(null, [type])!;

    private static bool IsStoredAs(Type stored, DataType type) => type switch
    {
        BooleanType => stored == typeof(bool),
        ByteType => stored == typeof(sbyte),
        ShortType => stored == typeof(short),
        IntegerType => stored == typeof(int),
        LongType => stored == typeof(long),
        FloatType => stored == typeof(float),
        DoubleType => stored == typeof(double),
        _ => false,
    };
}

/// <summary>Numbers and truth values as they are stored.</summary>
internal sealed class PrimitiveBuilder<T>(DataType type, int count) : ResultBuilder<T>
    where T : unmanaged
{
    private readonly T[] _values = new T[count];
    private bool[] _nulls = [];

    public override void Set(int row, T value) => _values[row] = value;

    public override void SetNull(int row)
    {
        if (_nulls.Length == 0)
        {
            _nulls = new bool[_values.Length];
        }

        _nulls[row] = true;
    }

    public override ColumnVector Finish() => new PrimitiveVector<T>(type, _values, _nulls);
}

/// <summary>A value type that may be null.</summary>
internal sealed class NullableBuilder<T>(ResultBuilder<T> inner) : ResultBuilder<T?>
    where T : unmanaged
{
    public override void Set(int row, T? value)
    {
        if (value is { } present)
        {
            inner.Set(row, present);
        }
        else
        {
            inner.SetNull(row);
        }
    }

    public override void SetNull(int row) => inner.SetNull(row);

    public override ColumnVector Finish() => inner.Finish();
}

/// <summary>Everything else, in internal form.</summary>
internal sealed class ObjectBuilder<T>(DataType type, int count, string function) : ResultBuilder<T>
{
    private readonly object?[] _values = new object?[count];

    public override void Set(int row, T value) =>
        _values[row] = value is string && type is StringType ? value : StoredValues.Of(value, type, function);

    public override void SetNull(int row) => _values[row] = null;

    public override ColumnVector Finish() => new ObjectVector(type, _values);
}
