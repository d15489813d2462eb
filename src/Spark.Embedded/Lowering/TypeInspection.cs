using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Lowering;

/// <summary>Questions about types.</summary>
internal static class TypeInspection
{
    public static bool IsOrderable(DataType type) =>
        type switch
        {
            MapType or CalendarIntervalType => false,
            UserDefinedType userDefined => IsOrderable(userDefined.SqlType),
            ArrayType array => IsOrderable(array.ElementType),
            StructType record => record.Fields.All(field => IsOrderable(field.DataType)),
            _ => true,
        };

    /// <summary>
    /// Whether DuckDB orders values of the type as Spark does; it puts NULL inside nested values last, Spark first.
    /// </summary>
    public static bool ComparesLikeDuckDb(DataType type) =>
        type is not (ArrayType or StructType or MapType or UserDefinedType);

    public static bool IsFloating(DataType type) => type is FloatType or DoubleType;

    /// <summary>Whether a value of the type holds floating numbers at any depth.</summary>
    public static bool HasFloating(DataType type) =>
        type switch
        {
            ArrayType array => HasFloating(array.ElementType),
            StructType record => record.Fields.Any(field => HasFloating(field.DataType)),
            UserDefinedType userDefined => HasFloating(userDefined.SqlType),
            _ => IsFloating(type),
        };
}
