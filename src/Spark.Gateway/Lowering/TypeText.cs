using System.Globalization;
using Microsoft.Spark.Sql.Types;

namespace Spark.Gateway.Lowering;

/// <summary>Types as Spark SQL writes them, whatever the session's settings make of <c>timestamp</c>.</summary>
internal static class TypeText
{
    public static string Of(DataType type) => type switch
    {
        NullType => "VOID",
        StringType => "STRING",
        BinaryType => "BINARY",
        BooleanType => "BOOLEAN",
        ByteType => "TINYINT",
        ShortType => "SMALLINT",
        IntegerType => "INT",
        LongType => "BIGINT",
        FloatType => "FLOAT",
        DoubleType => "DOUBLE",
        DecimalType number => string.Create(
            CultureInfo.InvariantCulture, $"DECIMAL({number.Precision}, {number.Scale})"),
        DateType => "DATE",
        TimestampType => "TIMESTAMP_LTZ",
        TimestampNtzType => "TIMESTAMP_NTZ",
        DayTimeIntervalType or YearMonthIntervalType or CalendarIntervalType => type.TypeName.ToUpperInvariant(),
        ArrayType array => $"ARRAY<{Of(array.ElementType)}>",
        MapType map => $"MAP<{Of(map.KeyType)}, {Of(map.ValueType)}>",
        StructType row => $"STRUCT<{string.Join(", ", row.Fields.Select(Field))}>",
        _ => throw Unsupported.Feature(
            $"a value or cast of type {type.SimpleString}", "Make the column by an ML stage or from local rows."),
    };

    private static string Field(StructField field) => $"{Quoted.Name(field.Name)}: {Of(field.DataType)}";
}
