using Microsoft.Spark.Sql.Types;

namespace Spark.Types;

/// <summary>One instance of each type that has no parameters.</summary>
internal static class KnownTypes
{
    public static readonly DataType Null = new NullType();
    public static readonly DataType Boolean = new BooleanType();
    public static readonly DataType Byte = new ByteType();
    public static readonly DataType Short = new ShortType();
    public static readonly DataType Int = new IntegerType();
    public static readonly DataType Long = new LongType();
    public static readonly DataType Float = new FloatType();
    public static readonly DataType Double = new DoubleType();
    public static readonly DataType String = new StringType();
    public static readonly DataType Binary = new BinaryType();
    public static readonly DataType Date = new DateType();
    public static readonly DataType Timestamp = new TimestampType();
    public static readonly DataType TimestampNtz = new TimestampNtzType();
    public static readonly DataType CalendarInterval = new CalendarIntervalType();
    public static readonly DataType DayTimeInterval = new DayTimeIntervalType();
    public static readonly DataType YearMonthInterval = new YearMonthIntervalType();

    public static bool IsDatetime(this DataType type) => type is DateType or TimestampType or TimestampNtzType;

    public static bool IsTimestamp(this DataType type) => type is TimestampType or TimestampNtzType;

    public static bool IsInterval(this DataType type) =>
        type is DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType;

    public static bool IsAnsiInterval(this DataType type) => type is DayTimeIntervalType or YearMonthIntervalType;

    public static ArrayType ArrayOf(DataType element, bool containsNull = true) => new(element, containsNull);

    public static StructType StructOf(params StructField[] fields) => new(fields);
}
