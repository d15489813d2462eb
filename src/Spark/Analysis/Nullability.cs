using Microsoft.Spark.Sql.Types;

namespace Spark.Analysis;

internal static class Nullability
{
    /// <summary>The type with every part nullable.</summary>
    public static DataType All(DataType type) => type switch
    {
        StructType structure => new StructType(
            structure.Fields.Select(field => new StructField(field.Name, All(field.DataType), true, field.Metadata))),
        ArrayType array => new ArrayType(All(array.ElementType)),
        MapType map => new MapType(All(map.KeyType), All(map.ValueType)),
        _ => type,
    };
}
