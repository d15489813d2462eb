using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Spark.Sql.Types;

/// <summary>
/// The type of a column. Types compare equal by <see cref="SimpleString"/>, so nullability is ignored.
/// </summary>
public abstract class DataType
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };

    /// <summary>Lower-case word for the kind of type, such as <c>integer</c> or <c>array</c>.</summary>
    public virtual string TypeName => GetType().Name.Replace("Type", string.Empty).ToLowerInvariant();

    /// <summary>
    /// Microsoft.Spark's readable form, such as <c>array&lt;integer&gt;</c>; Spark itself says
    /// <c>array&lt;int&gt;</c>.
    /// </summary>
    public virtual string SimpleString => TypeName;

    /// <summary>Spark's JSON form of the type on one line.</summary>
    public string Json => JsonValue.ToJsonString(Compact);

    /// <summary>
    /// Spark's catalog form, such as <c>bigint</c> or <c>struct&lt;a:int&gt;</c>; the key of semantic equality.
    /// </summary>
    internal virtual string CatalogString => TypeName;

    internal virtual JsonNode JsonValue => System.Text.Json.Nodes.JsonValue.Create(TypeName)!;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataType other && other.SimpleString == SimpleString;

    /// <inheritdoc/>
    public override int GetHashCode() => SimpleString.GetHashCode(StringComparison.Ordinal);

    /// <summary>Same as <see cref="SimpleString"/>.</summary>
    public override string ToString() => SimpleString;
}
