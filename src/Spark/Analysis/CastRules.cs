using Microsoft.Spark.Sql.Types;

namespace Spark.Analysis;

/// <summary>Which casts exist outside ANSI mode, and which of them turn values into NULL.</summary>
internal static class CastRules
{
    public static bool CanCast(DataType from, DataType to) => (from, to) switch
    {
        (UserDefinedType f, UserDefinedType t) => f.Equals(t),
        _ when CommonTypes.SameType(from, to) => true,
        (NullType, _) => true,
        (CalendarIntervalType, StringType) => true,
        (NullType or ArrayType or MapType or StructType, StringType) => true,
        (AtomicType, StringType) => true,
        (StringType, BinaryType) => true,
        (IntegralType, BinaryType) => true,
        (StringType or NumericType or DateType or TimestampType, BooleanType) => true,
        (StringType or BooleanType or DateType or NumericType or TimestampNtzType, TimestampType) => true,
        (StringType or DateType or TimestampType, TimestampNtzType) => true,
        (StringType or TimestampType or TimestampNtzType, DateType) => true,
        (StringType, CalendarIntervalType or DayTimeIntervalType or YearMonthIntervalType) => true,
        (IntegralType or DecimalType, DayTimeIntervalType or YearMonthIntervalType) => true,
        (DayTimeIntervalType, DayTimeIntervalType) or (YearMonthIntervalType, YearMonthIntervalType) => true,
        (DayTimeIntervalType, IntegralType) => true,
        (YearMonthIntervalType, IntegralType) => true,
        (DayTimeIntervalType or YearMonthIntervalType, DecimalType) => true,
        (StringType or BooleanType or DateType or TimestampType or NumericType, NumericType) => true,
        (ArrayType f, ArrayType t) => CanCast(f.ElementType, t.ElementType)
            && ResolvesNulls(f.ContainsNull || MayFail(f.ElementType, t.ElementType), t.ContainsNull),
        (MapType f, MapType t) => CanCast(f.KeyType, t.KeyType)
            && !MayFail(f.KeyType, t.KeyType)
            && CanCast(f.ValueType, t.ValueType)
            && ResolvesNulls(f.ValueContainsNull || MayFail(f.ValueType, t.ValueType), t.ValueContainsNull),
        (StructType f, StructType t) => f.Fields.Count == t.Fields.Count
            && f.Fields.Zip(t.Fields).All(pair => CanCast(pair.First.DataType, pair.Second.DataType)
                && ResolvesNulls(
                    pair.First.IsNullable || MayFail(pair.First.DataType, pair.Second.DataType),
                    pair.Second.IsNullable)),
        _ => false,
    };

    /// <summary>Whether a value that is not NULL may become NULL.</summary>
    public static bool MayFail(DataType from, DataType to) => (from, to) switch
    {
        (NullType, _) => false,
        _ when CommonTypes.SameType(from, to) => false,
        (StringType, StringType or BinaryType) => false,
        (StringType, _) => true,
        (_, StringType) => false,
        (FloatType or DoubleType, TimestampType) => true,
        (TimestampType, DateType) => false,
        (_, DateType) => true,
        (DateType, TimestampType) => false,
        (DateType, _) => true,
        (_, CalendarIntervalType) => true,
        (BooleanType, DecimalType d) => d.Precision - d.Scale < 1,
        (DecimalType f, DecimalType d) => d.Precision - d.Scale <= f.Precision - f.Scale
            && !(d.Precision - d.Scale == f.Precision - f.Scale && d.Scale >= f.Scale),
        (_, DecimalType d) => from is not IntegralType || !Holds(d, from),
        (FractionalType, IntegralType) => true,
        _ => false,
    };

    /// <summary>Whether the analyser may add the cast by itself to make nested nullabilities meet.</summary>
    private static bool ResolvesNulls(bool fromNullable, bool toNullable) => !fromNullable || toNullable;

    private static bool Holds(DecimalType type, DataType integral)
    {
        var needed = DecimalRules.ForType(integral);
        return type.Precision - type.Scale >= needed.Precision - needed.Scale && type.Scale >= needed.Scale;
    }
}
