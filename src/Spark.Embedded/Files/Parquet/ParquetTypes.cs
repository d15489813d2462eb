using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Types;

namespace Spark.Embedded.Files.Parquet;

/// <summary>Spark's types of Parquet columns.</summary>
internal static class ParquetTypes
{
    public static StructType Of(ParquetNode root) =>
        new(root.Children.Select(child => new StructField(child.Name, OfField(child))));

    /// <summary>The type of a field; a repeated one outside of lists and maps is an array.</summary>
    public static DataType OfField(ParquetNode node) =>
        node.Repetition == Repetition.Repeated ? new ArrayType(OfValue(node), false) : OfValue(node);

    /// <summary>The node that holds the elements of a list, and whether a group lies between.</summary>
    public static (ParquetNode Element, bool IsWrapped) ElementOf(ParquetNode list)
    {
        var repeated = list.Children[0];
        var isElement =
            repeated.Children.Count != 1 || repeated.Name == "array" || repeated.Name == list.Name + "_tuple";
        return isElement ? (repeated, false) : (repeated.Children[0], true);
    }

    public static bool IsList(ParquetNode node) => node.Converted == "LIST" || node.Logical == "ListType()";

    public static bool IsMap(ParquetNode node) =>
        node.Converted is "MAP" or "MAP_KEY_VALUE" || node.Logical == "MapType()";

    private static DataType OfValue(ParquetNode node)
    {
        if (node.Physical is not null)
        {
            return Primitive(node);
        }

        if (IsList(node))
        {
            var (element, isWrapped) = ElementOf(node);
            return new ArrayType(OfValue(element), isWrapped && element.Repetition == Repetition.Optional);
        }

        if (IsMap(node))
        {
            var entry = node.Children[0].Children;
            return new MapType(OfValue(entry[0]), OfValue(entry[1]), entry[1].Repetition == Repetition.Optional);
        }

        return Of(node);
    }

    private static DataType Primitive(ParquetNode node) =>
        (node.Physical, node.Converted) switch
        {
            ("BOOLEAN", _) => KnownTypes.Boolean,
            ("FLOAT", _) => KnownTypes.Float,
            ("DOUBLE", _) => KnownTypes.Double,
            ("INT96", _) => KnownTypes.Timestamp,
            (_, "DECIMAL") => new DecimalType(node.Precision, node.Scale),
            ("INT32", null or "INT_32") => KnownTypes.Int,
            ("INT32", "INT_8") => KnownTypes.Byte,
            ("INT32", "INT_16" or "UINT_8") => KnownTypes.Short,
            ("INT32", "UINT_16") => KnownTypes.Int,
            ("INT32", "UINT_32") => KnownTypes.Long,
            ("INT32", "DATE") => KnownTypes.Date,
            ("INT64", "UINT_64") => new DecimalType(20, 0),
            ("INT64", _) when node.Logical?.StartsWith("TimestampType", StringComparison.Ordinal) == true => Instant(
                node
            ),
            ("INT64", "TIMESTAMP_MICROS" or "TIMESTAMP_MILLIS") => KnownTypes.Timestamp,
            ("INT64", null or "INT_64") => KnownTypes.Long,
            ("BYTE_ARRAY", "UTF8" or "ENUM" or "JSON") => KnownTypes.String,
            ("BYTE_ARRAY", null or "BSON") when node.Logical == "StringType()" => KnownTypes.String,
            ("BYTE_ARRAY", null or "BSON") => KnownTypes.Binary,
            _ => throw Illegal(node),
        };

    private static DataType Instant(ParquetNode node)
    {
        var unit = node.Logical!;
        if (unit.Contains("NANOS=NanoSeconds", StringComparison.Ordinal))
        {
            throw Illegal(node);
        }

        return unit.Contains("isAdjustedToUTC=0", StringComparison.Ordinal)
            ? KnownTypes.TimestampNtz
            : KnownTypes.Timestamp;
    }

    private static AnalysisException Illegal(ParquetNode node) =>
        AnalysisFailures.Of(
            "_LEGACY_ERROR_TEMP_1173",
            $"Illegal Parquet type: {node.Physical} ({node.Logical ?? node.Converted ?? "no annotation"}) of column "
                + $"'{node.Name}'."
        );
}
