using System.Text.Json.Nodes;
using Spark.Display.Formatting;
using Spark.Display.Schemas;

namespace Microsoft.Spark.Sql.Types;

/// <summary>A list of values of one type; internally an <c>object?[]</c>.</summary>
public sealed class ArrayType(DataType elementType, bool containsNull = true) : DataType
{
    /// <summary>Type of every element.</summary>
    public DataType ElementType { get; } = elementType;

    /// <summary>Whether an element may be null.</summary>
    public bool ContainsNull { get; } = containsNull;

    /// <inheritdoc/>
    public override string SimpleString => $"array<{ElementType.SimpleString}>";

    internal override string CatalogString => $"array<{ElementType.CatalogString}>";

    internal override JsonNode JsonValue => new JsonObject
    {
        ["type"] = "array",
        ["elementType"] = ElementType.JsonValue,
        ["containsNull"] = ContainsNull,
    };
}

/// <summary>Keys and values; internally a <c>KeyValuePair&lt;object, object?&gt;[]</c> in stored order.</summary>
public sealed class MapType(DataType keyType, DataType valueType, bool valueContainsNull = true) : DataType
{
    /// <summary>Type of every key; keys are never null.</summary>
    public DataType KeyType { get; } = keyType;

    /// <summary>Type of every value.</summary>
    public DataType ValueType { get; } = valueType;

    /// <summary>Whether a value may be null.</summary>
    public bool ValueContainsNull { get; } = valueContainsNull;

    /// <inheritdoc/>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    internal override string CatalogString => $"map<{KeyType.CatalogString},{ValueType.CatalogString}>";

    internal override JsonNode JsonValue => new JsonObject
    {
        ["type"] = "map",
        ["keyType"] = KeyType.JsonValue,
        ["valueType"] = ValueType.JsonValue,
        ["valueContainsNull"] = ValueContainsNull,
    };
}

/// <summary>One named column of a <see cref="StructType"/>.</summary>
public sealed class StructField(string name, DataType dataType, bool isNullable = true, JsonObject? metadata = null)
{
    /// <summary>Name as written; lookups ignore case.</summary>
    public string Name { get; } = name;

    /// <summary>Type of the column.</summary>
    public DataType DataType { get; } = dataType;

    /// <summary>Whether the column may hold nulls.</summary>
    public bool IsNullable { get; } = isNullable;

    /// <summary>Free JSON object kept with the column; ML attributes live under <c>ml_attr</c>.</summary>
    public JsonObject Metadata { get; } = metadata ?? [];

    internal JsonNode JsonValue => new JsonObject
    {
        ["name"] = Name,
        ["type"] = DataType.JsonValue,
        ["nullable"] = IsNullable,
        ["metadata"] = Metadata.DeepClone(),
    };

    /// <inheritdoc/>
    public override string ToString() => $"StructField({Name},{DataType.SimpleString},{IsNullable})";
}

/// <summary>
/// An ordered list of named columns: the schema of a frame, or a nested record (internally an <c>object?[]</c>).
/// </summary>
[TypeFormatterSource(typeof(SchemaFormatterSource))]
public sealed class StructType(IEnumerable<StructField> fields) : DataType
{
    /// <summary>The columns in order.</summary>
    public List<StructField> Fields { get; } = fields.ToList();

    /// <inheritdoc/>
    public override string SimpleString =>
        $"struct<{string.Join(",", Fields.Select(f => $"{f.Name}:{f.DataType.SimpleString}"))}>";

    internal override string CatalogString =>
        $"struct<{string.Join(",", Fields.Select(f => $"{f.Name}:{f.DataType.CatalogString}"))}>";

    internal override JsonNode JsonValue => new JsonObject
    {
        ["type"] = "struct",
        ["fields"] = new JsonArray(Fields.Select(f => f.JsonValue).ToArray()),
    };
}

/// <summary>A type whose values are stored as another type, such as an ML vector stored as a struct.</summary>
public abstract class UserDefinedType : DataType
{
    /// <summary>The type in which values are stored; the internal form is that of this type.</summary>
    public abstract DataType SqlType { get; }

    /// <summary>Name of Spark's class for this type, written to schemas.</summary>
    public abstract string JvmClass { get; }

    /// <summary>Name of PySpark's class for this type, written to schemas.</summary>
    public abstract string PyClass { get; }

    /// <summary>What users get for a stored value; NULL stays null.</summary>
    internal virtual object? ToUser(object? stored) => stored;

    /// <summary>The stored form of what users give; null stays NULL.</summary>
    internal virtual object? ToStored(object? given) => given;

    internal override string CatalogString => SqlType.CatalogString;

    internal override JsonNode JsonValue => new JsonObject
    {
        ["type"] = "udt",
        ["class"] = JvmClass,
        ["pyClass"] = PyClass,
        ["sqlType"] = SqlType.JsonValue,
    };
}
