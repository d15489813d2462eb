using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>The types to which several values are brought before they meet.</summary>
internal static class CommonTypes
{
    /// <summary>
    /// A type that loses nothing; null when there is none. Decimals of different shape have none here.
    /// </summary>
    public static DataType? Tightest(DataType left, DataType right)
    {
        if (left.Equals(right) && left is not (ArrayType or MapType or StructType))
        {
            return left;
        }

        return (left, right) switch
        {
            (NullType, _) => right,
            (_, NullType) => left,
            (IntegralType, DecimalType d) when IsWiderThan(d, left) => d,
            (DecimalType d, IntegralType) when IsWiderThan(d, right) => d,
            (DecimalType, _) or (_, DecimalType) => null,
            (NumericType, NumericType) => Rank(left) >= Rank(right) ? left : right,
            (DateType, TimestampType or TimestampNtzType) => right,
            (TimestampType or TimestampNtzType, DateType) => left,
            (TimestampType, TimestampNtzType) or (TimestampNtzType, TimestampType) => KnownTypes.Timestamp,
            (DayTimeIntervalType a, DayTimeIntervalType b) =>
                new DayTimeIntervalType(Math.Min(a.StartField, b.StartField), Math.Max(a.EndField, b.EndField)),
            (YearMonthIntervalType a, YearMonthIntervalType b) =>
                new YearMonthIntervalType(Math.Min(a.StartField, b.StartField), Math.Max(a.EndField, b.EndField)),
            _ => Complex(left, right, Tightest),
        };
    }

    /// <summary>
    /// For two operands of CASE, coalesce, IN, unions: numbers widen, a string beside an atomic value wins.
    /// </summary>
    public static DataType? Wider(DataType left, DataType right) =>
        Tightest(left, right) ?? WiderDecimal(left, right) ?? Promoted(left, right) ?? Complex(left, right, Wider);

    /// <summary>Same without turning anything into strings.</summary>
    public static DataType? WiderWithoutStrings(DataType left, DataType right) =>
        Tightest(left, right) ?? WiderDecimal(left, right) ?? Complex(left, right, WiderWithoutStrings);

    /// <summary>One type for all; strings go first, so that the order of the values does not matter.</summary>
    public static DataType? WiderOfAll(IEnumerable<DataType> types)
    {
        var ordered = types.OrderBy(type => HasString(type) ? 0 : 1);
        DataType? result = KnownTypes.Null;
        foreach (var type in ordered)
        {
            result = result is null ? null : Wider(result, type);
        }

        return result;
    }

    public static DataType? WiderOfAllWithoutStrings(IEnumerable<DataType> types)
    {
        DataType? result = KnownTypes.Null;
        foreach (var type in types)
        {
            result = result is null ? null : WiderWithoutStrings(result, type);
        }

        return result;
    }

    /// <summary>Same type but for the nullability of parts.</summary>
    public static bool SameType(DataType left, DataType right) => left.CatalogString == right.CatalogString;

    private static int Rank(DataType type) => type switch
    {
        ByteType => 0,
        ShortType => 1,
        IntegerType => 2,
        LongType => 3,
        FloatType => 4,
        _ => 5,
    };

    private static bool IsWiderThan(DecimalType type, DataType integral)
    {
        var needed = DecimalRules.ForType(integral);
        return type.Precision - type.Scale >= needed.Precision && type.Scale >= 0;
    }

    private static DataType? WiderDecimal(DataType left, DataType right) => (left, right) switch
    {
        (DecimalType a, DecimalType b) => DecimalRules.Wider(a, b),
        (DecimalType d, IntegralType) => DecimalRules.Wider(d, DecimalRules.ForType(right)),
        (IntegralType, DecimalType d) => DecimalRules.Wider(DecimalRules.ForType(left), d),
        (DecimalType, FloatType or DoubleType) or (FloatType or DoubleType, DecimalType) => KnownTypes.Double,
        _ => null,
    };

    private static DataType? Promoted(DataType left, DataType right) => (left, right) switch
    {
        (StringType, AtomicType and not BinaryType and not BooleanType) => left,
        (AtomicType and not BinaryType and not BooleanType, StringType) => right,
        _ => null,
    };

    private static bool HasString(DataType type) => type switch
    {
        StringType => true,
        ArrayType array => HasString(array.ElementType),
        _ => false,
    };

    private static DataType? Complex(DataType left, DataType right, Func<DataType, DataType, DataType?> common)
    {
        switch (left, right)
        {
            case (ArrayType a, ArrayType b):
                return common(a.ElementType, b.ElementType) is { } element
                    ? new ArrayType(
                        element,
                        a.ContainsNull || b.ContainsNull || CastRules.MayFail(a.ElementType, element)
                            || CastRules.MayFail(b.ElementType, element))
                    : null;
            case (MapType a, MapType b):
                var key = common(a.KeyType, b.KeyType);
                var value = common(a.ValueType, b.ValueType);
                return key is null || value is null || CastRules.MayFail(a.KeyType, key)
                    || CastRules.MayFail(b.KeyType, key)
                    ? null
                    : new MapType(
                        key,
                        value,
                        a.ValueContainsNull || b.ValueContainsNull || CastRules.MayFail(a.ValueType, value)
                            || CastRules.MayFail(b.ValueType, value));
            case (StructType a, StructType b) when a.Fields.Count == b.Fields.Count:
                return Structs(a, b, common);
            default:
                return null;
        }
    }

    private static StructType? Structs(StructType left, StructType right, Func<DataType, DataType, DataType?> common)
    {
        var fields = new List<StructField>();
        foreach (var (a, b) in left.Fields.Zip(right.Fields))
        {
            if (!a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase)
                || common(a.DataType, b.DataType) is not { } type)
            {
                return null;
            }

            var isNullable = a.IsNullable || b.IsNullable || CastRules.MayFail(a.DataType, type)
                || CastRules.MayFail(b.DataType, type);
            fields.Add(new StructField(a.Name, type, isNullable));
        }

        return new StructType(fields);
    }
}
