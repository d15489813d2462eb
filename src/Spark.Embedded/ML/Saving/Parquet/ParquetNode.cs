using System.Diagnostics;
using Microsoft.Spark.Sql.Types;

namespace Spark.Embedded.ML.Saving.Parquet;

/// <summary>How often a value of a schema node occurs in its parent; the numbers are Parquet's.</summary>
internal enum Repetition
{
    Required = 0,
    Optional = 1,
    Repeated = 2,
}

/// <summary>A node of a Parquet schema: a group with children, or a leaf with a column of its own.</summary>
internal sealed class ParquetNode
{
    private const int ListKind = 3;
    private const int MapKind = 1;

    private ParquetNode(
        string name,
        Repetition repetition,
        int? convertedType,
        IReadOnlyList<ParquetNode> children,
        LeafColumn? leaf
    )
    {
        Name = name;
        Repetition = repetition;
        ConvertedType = convertedType;
        Children = children;
        Leaf = leaf;
    }

    public string Name { get; }

    public Repetition Repetition { get; }

    public int? ConvertedType { get; }

    public IReadOnlyList<ParquetNode> Children { get; }

    public LeafColumn? Leaf { get; }

    public bool IsList => ConvertedType == ListKind;

    public bool IsMap => ConvertedType == MapKind;

    /// <summary>Levels that a repeated value inside this list or map has.</summary>
    public int RepetitionLevel { get; private init; }

    public static ParquetNode Root(StructType schema) =>
        new(
            "spark_schema",
            Repetition.Required,
            null,
            schema.Fields.Select(field => Of(field, [], 0, 0)).ToArray(),
            null
        );

    /// <summary>This node and all below, parents first.</summary>
    public IEnumerable<ParquetNode> Flatten() => Children.SelectMany(child => child.Flatten()).Prepend(this);

    private static ParquetNode Of(StructField field, string[] path, int definition, int repetition) =>
        Of(field.Name, field.DataType, field.IsNullable, path, definition, repetition);

    private static ParquetNode Of(
        string name,
        DataType type,
        bool isNullable,
        string[] path,
        int definition,
        int repetition
    )
    {
        string[] own = [.. path, name];
        var kind = isNullable ? Repetition.Optional : Repetition.Required;
        var level = definition + (isNullable ? 1 : 0);
        return type switch
        {
            UserDefinedType stored => Of(name, stored.SqlType, isNullable, path, definition, repetition),
            StructType record => new(
                name,
                kind,
                null,
                record.Fields.Select(field => Of(field, own, level, repetition)).ToArray(),
                null
            ),
            ArrayType list => new(name, kind, ListKind, [ListBody(list, own, level, repetition)], null)
            {
                RepetitionLevel = repetition + 1,
            },
            MapType map => new(name, kind, MapKind, [MapBody(map, own, level, repetition)], null)
            {
                RepetitionLevel = repetition + 1,
            },
            _ => new(name, kind, ConvertedOf(type), [], new LeafColumn(own, type, level, repetition)),
        };
    }

    private static ParquetNode ListBody(ArrayType list, string[] path, int definition, int repetition) =>
        new(
            "list",
            Repetition.Repeated,
            null,
            [Of("element", list.ElementType, list.ContainsNull, [.. path, "list"], definition + 1, repetition + 1)],
            null
        );

    private static ParquetNode MapBody(MapType map, string[] path, int definition, int repetition) =>
        new(
            "key_value",
            Repetition.Repeated,
            null,
            [
                Of("key", map.KeyType, false, [.. path, "key_value"], definition + 1, repetition + 1),
                Of(
                    "value",
                    map.ValueType,
                    map.ValueContainsNull,
                    [.. path, "key_value"],
                    definition + 1,
                    repetition + 1
                ),
            ],
            null
        );

    private static int? ConvertedOf(DataType type) =>
        type switch
        {
            StringType => 0,
            ByteType => 15,
            IntegerType or LongType or FloatType or DoubleType or BooleanType => null,
            _ => throw new UnreachableException($"Models hold no column of type '{type}'."),
        };
}
