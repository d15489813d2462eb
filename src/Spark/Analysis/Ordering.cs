using Microsoft.Spark.Sql.Types;

namespace Spark.Analysis;

internal static class Ordering
{
    /// <summary>Maps, and what holds them, have no order and cannot be compared.</summary>
    public static bool IsOrderable(DataType type) => type switch
    {
        MapType or CalendarIntervalType => false,
        ArrayType array => IsOrderable(array.ElementType),
        StructType structure => structure.Fields.All(field => IsOrderable(field.DataType)),
        UserDefinedType user => IsOrderable(user.SqlType),
        _ => true,
    };

    public static bool HasMap(DataType type) => type switch
    {
        MapType => true,
        ArrayType array => HasMap(array.ElementType),
        StructType structure => structure.Fields.Any(field => HasMap(field.DataType)),
        _ => false,
    };
}
