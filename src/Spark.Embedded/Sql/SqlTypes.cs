using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Native;

namespace Spark.Embedded.Sql;

/// <summary>Names of the DuckDB types in which Spark's values live.</summary>
internal static class SqlTypes
{
    public static string Name(DataType type) =>
        type switch
        {
            BooleanType => "BOOLEAN",
            ByteType => "TINYINT",
            ShortType => "SMALLINT",
            IntegerType or YearMonthIntervalType or NullType => "INTEGER",
            LongType or DayTimeIntervalType => "BIGINT",
            FloatType => "FLOAT",
            DoubleType => "DOUBLE",
            DecimalType number => string.Create(
                CultureInfo.InvariantCulture,
                $"DECIMAL({number.Precision},{number.Scale})"
            ),
            StringType => "VARCHAR",
            BinaryType => "BLOB",
            DateType => "DATE",
            TimestampType => "TIMESTAMPTZ",
            TimestampNtzType => "TIMESTAMP",
            CalendarIntervalType => "INTERVAL",
            ArrayType array => Name(array.ElementType) + "[]",
            MapType map => $"MAP({Name(map.KeyType)}, {Name(map.ValueType)})",
            StructType record =>
                $"STRUCT({string.Join(", ", record.Fields.Select(Field))})",
            UserDefinedType userDefined => Name(userDefined.SqlType),
            _ => throw new UnreachableException($"'{type.GetType().Name}' has no DuckDB type."),
        };

    private static string Field(StructField field, int index) => $"{StructFields.Name(index)} {Name(field.DataType)}";
}
