using System.Text.Json.Nodes;
using Microsoft.Spark.Sql.Types;

namespace Spark.Expressions;

/// <summary>
/// A constant. <paramref name="Value"/> is in the type's internal form (see the type's summary); null is NULL.
/// </summary>
internal sealed record Literal(object? Value, DataType ValueType) : LeafExpression
{
    public override DataType Type => ValueType;

    public override bool IsNullable => Value is null;
}

/// <summary>
/// A column of some plan node, known by its id alone: two columns may share a name, never an id.
/// Engines name columns by
/// the id (<c>c17</c>) and put display names only on the outermost result.
/// </summary>
internal sealed record AttributeReference(string Name, DataType ValueType, bool Nullable, long Id) : LeafExpression
{
    /// <summary>Aliases under which the column may be written, outermost last; empty for computed columns.</summary>
    public IReadOnlyList<string> Qualifier { get; init; } = [];

    /// <summary>Column metadata (<c>ml_attr</c> and others); null is an empty object.</summary>
    public JsonObject? Metadata { get; init; }

    public override DataType Type => ValueType;

    public override bool IsNullable => Nullable;

    public bool Equals(AttributeReference? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>A column of the query around a correlated subquery.</summary>
internal sealed record OuterReference(AttributeReference Attribute) : LeafExpression
{
    public override DataType Type => Attribute.Type;

    public override bool IsNullable => Attribute.IsNullable;
}

/// <summary>A parameter of a lambda function.</summary>
internal sealed record LambdaVariable(string Name, DataType ValueType, bool Nullable, long Id) : LeafExpression
{
    public override DataType Type => ValueType;

    public override bool IsNullable => Nullable;
}
