using System.Diagnostics;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions;

/// <summary>Chooses the codec for a C# type and the Spark type of the column.</summary>
internal static class Codecs
{
    public static Codec<T> For<T>(DataType type)
    {
        object codec =
            type is UserDefinedType userDefined ? For<T>(userDefined.SqlType)
            : typeof(T) == typeof(string) ? new TextCodec()
            : typeof(T) == typeof(byte[]) ? new BytesCodec()
            : typeof(T) == typeof(DecimalValue)
                ? new DecimalCodec(((DecimalType)type).Precision, ((DecimalType)type).Scale)
            : typeof(T) == typeof(object) ? Values(type)
            : typeof(T) == typeof(object[]) ? new ArrayCodec(Values(((ArrayType)type).ElementType))
            : Nullable.GetUnderlyingType(typeof(T)) is { } inner ? MakeNullable(inner, type)
            : typeof(T).IsValueType ? Activator.CreateInstance(typeof(PrimitiveCodec<>).MakeGenericType(typeof(T)))!
            : throw new UnreachableException($"No codec moves '{typeof(T)}'.");
        return (Codec<T>)codec;
    }

    /// <summary>The codec for values in internal form, boxed; NULL is null.</summary>
    public static Codec<object?> Values(DataType type) =>
        type switch
        {
            UserDefinedType userDefined => Values(userDefined.SqlType),
            BooleanType => new BoxedCodec<bool>(),
            ByteType => new BoxedCodec<sbyte>(),
            ShortType => new BoxedCodec<short>(),
            IntegerType or DateType or YearMonthIntervalType => new BoxedCodec<int>(),
            LongType or TimestampType or TimestampNtzType or DayTimeIntervalType => new BoxedCodec<long>(),
            FloatType => new BoxedCodec<float>(),
            DoubleType => new BoxedCodec<double>(),
            NullType => new NullCodec(),
            StringType => new BoxingCodec<string>(new TextCodec()),
            BinaryType => new BoxingCodec<byte[]>(new BytesCodec()),
            DecimalType number => new BoxingCodec<DecimalValue>(new DecimalCodec(number.Precision, number.Scale)),
            CalendarIntervalType => new BoxingCodec<CalendarInterval>(new CalendarIntervalCodec()),
            ArrayType array => new BoxingCodec<object?[]>(new ArrayCodec(Values(array.ElementType))!),
            MapType map => new BoxingCodec<KeyValuePair<object, object?>[]>(
                new MapCodec(Values(map.KeyType), Values(map.ValueType))
            ),
            StructType record => new StructCodec(record.Fields.Select(field => Values(field.DataType)).ToArray()),
            _ => throw new UnreachableException($"No codec moves '{type.GetType().Name}'."),
        };

    private static object MakeNullable(Type inner, DataType type)
    {
        var codec = typeof(Codecs).GetMethod(nameof(For))!.MakeGenericMethod(inner).Invoke(null, [type])!;
        return Activator.CreateInstance(typeof(NullableCodec<>).MakeGenericType(inner), codec)!;
    }
}
