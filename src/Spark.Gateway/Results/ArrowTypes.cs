using System.Diagnostics;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using Sql = Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Results;

/// <summary>
/// The Arrow type that the JVM reads as a type of Spark. Fields are named by position, because names of a struct may
/// repeat and Arrow's Java library keeps only one of each.
/// </summary>
internal static class ArrowTypes
{
    public static Schema Schema(IReadOnlyList<Sql.DataType> types) =>
        new(types.Select(Field), metadata: null);

    public static IArrowType Of(Sql.DataType type) => type switch
    {
        Sql.NullType => NullType.Default,
        Sql.BooleanType => BooleanType.Default,
        Sql.ByteType => Int8Type.Default,
        Sql.ShortType => Int16Type.Default,
        Sql.IntegerType => Int32Type.Default,
        Sql.LongType => Int64Type.Default,
        Sql.FloatType => FloatType.Default,
        Sql.DoubleType => DoubleType.Default,
        Sql.StringType => StringType.Default,
        Sql.BinaryType => BinaryType.Default,
        Sql.DecimalType decimals => new Decimal128Type(decimals.Precision, decimals.Scale),
        Sql.DateType => Date32Type.Default,
        Sql.TimestampType => new TimestampType(TimeUnit.Microsecond, "UTC"),
        Sql.TimestampNtzType => new TimestampType(TimeUnit.Microsecond, (string)null!),
        Sql.YearMonthIntervalType => IntervalType.YearMonth,
        Sql.DayTimeIntervalType => DurationType.Microsecond,
        Sql.CalendarIntervalType => Struct(PortableForm.IntervalParts),
        Sql.ArrayType array => new ListType(Field(array.ElementType, 0)),
        Sql.MapType map => new MapType(
            new Field("key", Of(map.KeyType), nullable: false), new Field("value", Of(map.ValueType), nullable: true)),
        Sql.StructType structure => Struct(structure.Fields.Select(field => field.DataType)),
        Sql.UserDefinedType user => Of(user.SqlType),
        _ => throw new UnreachableException($"'{type.SimpleString}' does not travel as Arrow."),
    };

    private static StructType Struct(IEnumerable<Sql.DataType> types) => new(types.Select(Field).ToArray());

    private static Field Field(Sql.DataType type, int position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"c{position}"), Of(type), nullable: true);
}
