using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Rows;

namespace Spark.Lambdas;

/// <summary>Reads values of a column as a C# type.</summary>
internal abstract class ValueReader<T>
{
    public abstract T Read(ColumnVector vector, int row);
}

/// <summary>Chooses the reader for a C# type and the type of the column.</summary>
internal static class ValueReaders
{
    public static ValueReader<T> For<T>(DataType type)
    {
        object reader = Nullable.GetUnderlyingType(typeof(T)) is { } inner
            ? MakeNullable(inner, type)
            : IsStoredAs<T>(type) ? Activator.CreateInstance(typeof(PrimitiveReader<>).MakeGenericType(typeof(T)))!
            : typeof(T) == typeof(string) && type is StringType ? new ObjectReader<string>()
            : typeof(T) == typeof(byte[]) && type is BinaryType ? new ObjectReader<byte[]>()
            : new ConvertingReader<T>(type);
        return (ValueReader<T>)reader;
    }

    private static object MakeNullable(Type inner, DataType type)
    {
        var make = typeof(ValueReaders).GetMethod(nameof(OfNullable))!.MakeGenericMethod(inner);
        return make.Invoke(null, [type])!;
    }

    public static ValueReader<T?> OfNullable<T>(DataType type)
        where T : struct => new NullableReader<T>(For<T>(type));

    private static bool IsStoredAs<T>(DataType type) => type switch
    {
        BooleanType => typeof(T) == typeof(bool),
        ByteType => typeof(T) == typeof(sbyte),
        ShortType => typeof(T) == typeof(short),
        IntegerType => typeof(T) == typeof(int),
        LongType => typeof(T) == typeof(long),
        FloatType => typeof(T) == typeof(float),
        DoubleType => typeof(T) == typeof(double),
        _ => false,
    };
}

/// <summary>Numbers and truth values as they are stored.</summary>
internal sealed class PrimitiveReader<T> : ValueReader<T>
    where T : unmanaged
{
    public override T Read(ColumnVector vector, int row) =>
        vector is PrimitiveVector<T> numbers ? numbers.Values[row] : (T)vector.GetValue(row)!;
}

/// <summary>Text and bytes as they are stored; NULL is null.</summary>
internal sealed class ObjectReader<T> : ValueReader<T>
    where T : class
{
    public override T Read(ColumnVector vector, int row) => (T)vector.GetValue(row)!;
}

/// <summary>A value type that may be NULL.</summary>
internal sealed class NullableReader<T>(ValueReader<T> inner) : ValueReader<T?>
    where T : struct
{
    public override T? Read(ColumnVector vector, int row) => vector.IsNull(row) ? null : inner.Read(vector, row);
}

/// <summary>Everything else: dates, decimals, arrays, maps, rows.</summary>
internal sealed class ConvertingReader<T>(DataType type) : ValueReader<T>
{
    public override T Read(ColumnVector vector, int row)
    {
        var value = ExternalValues.Of(vector.GetValue(row), type);
        return (value, typeof(T)) switch
        {
            (Date day, var wanted) when wanted == typeof(DateOnly) =>
                (T)(object)DateOnly.FromDateTime(day.ToDateTime()),
            (Timestamp instant, var wanted) when wanted == typeof(DateTime) => (T)(object)instant.ToDateTime(),
            (Timestamp instant, var wanted) when wanted == typeof(DateTimeOffset) =>
                (T)(object)new DateTimeOffset(instant.ToDateTime()),
            (sbyte number, var wanted) when wanted == typeof(byte) => (T)(object)checked((byte)number),
            _ => ValueConversion.To<T>(value),
        };
    }
}
