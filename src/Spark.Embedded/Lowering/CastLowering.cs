using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Sql;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>
/// Conversions with Spark's rules: DuckDB's own cast where it means the same, a C# function where not.
/// </summary>
internal static class CastLowering
{
    // Up to so many digits DuckDB's division by a power of ten rounds once, and so correctly.
    private const int ExactDigits = 15;

    public static SqlExpression Lower(SqlExpression value, DataType from, DataType to, SessionSettings settings)
    {
        if (from is UserDefinedType source)
        {
            return Lower(value, source.SqlType, to, settings);
        }

        if (to is UserDefinedType target)
        {
            return Lower(value, from, target.SqlType, settings);
        }

        if (SqlTypes.Name(from) == SqlTypes.Name(to) && SameMeaning(from, to))
        {
            return value;
        }

        if (from is NullType)
        {
            // The value is asked for, since it may be a failure on purpose.
            var nothing = new SqlLiteral(null, to);
            return value is SqlLiteral
                ? nothing
                : new SqlCase([(new SqlPostfix(value, "IS NULL"), nothing)], null);
        }

        return (from, to) switch
        {
            (BooleanType, IntegralType or FloatType or DoubleType) => new SqlCast(value, to),
            (BooleanType, StringType) => new SqlCast(value, to),
            (BooleanType, DecimalType) => new SqlCast(new SqlCast(value, KnownTypes.Int), to, IsTry: true),
            (IntegralType, BooleanType) => new SqlBinary("<>", value, new SqlLiteral((sbyte)0, KnownTypes.Byte)),
            (IntegralType, IntegralType) => Width(from) <= Width(to)
                ? new SqlCast(value, to)
                : Narrowed(value, from, to),
            (IntegralType, FloatType or DoubleType or StringType) => new SqlCast(value, to),
            (IntegralType, DecimalType) => new SqlCast(value, to, IsTry: true),
            (FloatType, DoubleType) or (DoubleType, FloatType) => new SqlCast(value, to),
            (DecimalType, DecimalType) => new SqlCast(value, to, IsTry: true),
            (DecimalType number, DoubleType) when number.Precision <= ExactDigits => new SqlCast(value, to),
            (DateType, TimestampNtzType) => new SqlCast(value, to),
            (DateType, TimestampType) when IsUtc(settings) => new SqlCall(
                "timezone",
                [Text("UTC"), new SqlCast(value, KnownTypes.TimestampNtz)]
            ),
            (TimestampNtzType, DateType) => new SqlCast(value, to),
            (StringType, BinaryType) => new SqlCall("encode", [value]),
            (StringType, _) => FromText(value, to, settings),
            (FloatType or DoubleType, IntegralType) => FromDouble(value, from, to),
            _ => Generic(value, from, to, settings),
        };
    }

    /// <summary>The low bits of a wider integer: sign-extended arithmetic that cannot overflow.</summary>
    public static SqlExpression Narrowed(SqlExpression value, DataType from, DataType to)
    {
        var bits = Width(to);
        var mask = new SqlLiteral((1L << bits) - 1, KnownTypes.Long);
        var sign = new SqlLiteral(1L << (bits - 1), KnownTypes.Long);
        var wide = from is LongType ? value : new SqlCast(value, KnownTypes.Long);
        var flipped = new SqlCall("xor", [new SqlBinary("&", wide, mask), sign]);
        return new SqlCast(new SqlBinary("-", flipped, sign), to);
    }

    public static int Width(DataType type) =>
        type switch
        {
            ByteType => 8,
            ShortType => 16,
            IntegerType => 32,
            _ => 64,
        };

    private static bool SameMeaning(DataType from, DataType to) =>
        (from, to) switch
        {
            (NullType, _) or (_, NullType) => false,
            (YearMonthIntervalType, not YearMonthIntervalType) or (not YearMonthIntervalType, YearMonthIntervalType) =>
                false,
            (DayTimeIntervalType, not DayTimeIntervalType) or (not DayTimeIntervalType, DayTimeIntervalType) => false,
            (ArrayType a, ArrayType b) => SameMeaning(a.ElementType, b.ElementType),
            (MapType a, MapType b) => SameMeaning(a.KeyType, b.KeyType) && SameMeaning(a.ValueType, b.ValueType),
            (StructType a, StructType b) => a
                .Fields.Zip(b.Fields)
                .All(pair => SameMeaning(pair.First.DataType, pair.Second.DataType)),
            _ => true,
        };

    private static bool IsUtc(SessionSettings settings) => settings.TimeZone == "UTC";

    private static SqlLiteral Text(string text) => new(text, KnownTypes.String);

    private static SqlExpression FromText(SqlExpression value, DataType to, SessionSettings settings)
    {
        var zone = settings.Zone;
        return to switch
        {
            ByteType => Reading(value, to, bytes => (sbyte?)TextNumbers.ToLong(bytes, sbyte.MinValue, sbyte.MaxValue)),
            ShortType => Reading(value, to, bytes => (short?)TextNumbers.ToLong(bytes, short.MinValue, short.MaxValue)),
            IntegerType => Reading(value, to, bytes => (int?)TextNumbers.ToLong(bytes, int.MinValue, int.MaxValue)),
            LongType => Reading(value, to, bytes => TextNumbers.ToLong(bytes)),
            DoubleType => Reading(value, to, JavaDouble.Parse),
            DateType => Reading(value, to, TextDates.ToDate),
            TimestampType => Reading(
                value,
                to,
                bytes => TextDates.ToTimestamp(bytes, zone, Clock.Today),
                settings.TimeZone
            ),
            TimestampNtzType => Reading(value, to, TextDates.ToWallClock),
            _ => Generic(value, KnownTypes.String, to, settings),
        };
    }

    private static SqlNativeCall Reading<T>(
        SqlExpression value,
        DataType to,
        TextReading<T> reading,
        string? zone = null
    )
        where T : struct =>
        new(
            new NativeFunction(
                zone is null ? "cast" : $"cast@{zone}",
                [KnownTypes.String],
                to,
                new TextKernel<T>(Codecs.For<T>(to), reading)
            ),
            [value]
        );

    private static SqlNativeCall FromDouble(SqlExpression value, DataType from, DataType to)
    {
        IReadOnlyList<DataType> types = [from];
        var function = (from, to) switch
        {
            (FloatType, IntegerType) => RowFunction.Of("cast", types, to, (float x) => JavaDouble.ToInt(x)),
            (FloatType, LongType) => RowFunction.Of("cast", types, to, (float x) => JavaDouble.ToLong(x)),
            (FloatType, ShortType) => RowFunction.Of(
                "cast",
                types,
                to,
                (float x) => unchecked((short)JavaDouble.ToInt(x))
            ),
            (FloatType, ByteType) => RowFunction.Of(
                "cast",
                types,
                to,
                (float x) => unchecked((sbyte)JavaDouble.ToInt(x))
            ),
            (_, IntegerType) => RowFunction.Of("cast", types, to, (double x) => JavaDouble.ToInt(x)),
            (_, LongType) => RowFunction.Of("cast", types, to, (double x) => JavaDouble.ToLong(x)),
            (_, ShortType) => RowFunction.Of("cast", types, to, (double x) => unchecked((short)JavaDouble.ToInt(x))),
            _ => RowFunction.Of("cast", types, to, (double x) => unchecked((sbyte)JavaDouble.ToInt(x))),
        };
        return new SqlNativeCall(function, [value]);
    }

    private static SqlNativeCall Generic(SqlExpression value, DataType from, DataType to, SessionSettings settings)
    {
        var cast = ValueCasts.Of(from, to, settings.Zone);
        var name = DependsOnZone(from) || DependsOnZone(to) ? $"cast@{settings.TimeZone}" : "cast";
        return new SqlNativeCall(RowFunction.Of(name, [from], to, (object? x) => x is null ? null : cast(x)), [value]);
    }

    private static bool DependsOnZone(DataType type) =>
        type switch
        {
            TimestampType => true,
            ArrayType array => DependsOnZone(array.ElementType),
            MapType map => DependsOnZone(map.KeyType) || DependsOnZone(map.ValueType),
            StructType record => record.Fields.Any(field => DependsOnZone(field.DataType)),
            _ => false,
        };
}
