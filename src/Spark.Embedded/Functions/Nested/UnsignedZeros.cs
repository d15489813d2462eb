using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.Functions.Nested;

/// <summary>Values with 0.0 in place of -0.0.</summary>
internal static class UnsignedZeros
{
    public static object? Of(object? value, DataType type) =>
        value is null
            ? null
            : type switch
            {
                DoubleType => (double)value == 0 ? 0d : value,
                FloatType => (float)value == 0 ? 0f : value,
                UserDefinedType userDefined => Of(value, userDefined.SqlType),
                ArrayType array => Array.ConvertAll((object?[])value, item => Of(item, array.ElementType)),
                StructType record => ((object?[])value)
                    .Select((part, i) => Of(part, record.Fields[i].DataType))
                    .ToArray(),
                _ => value,
            };
}
