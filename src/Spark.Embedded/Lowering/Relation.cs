using System.Diagnostics;
using Spark.Embedded.Sql;
using Spark.Expressions;

namespace Spark.Embedded.Lowering;

/// <summary>
/// A SELECT that is still open: operators of the plan are folded into it as long as that means the same. Columns are
/// expressions over <see cref="From"/>, by attribute id.
/// </summary>
internal sealed record Relation
{
    public SqlFrom? From { get; init; }

    public required IReadOnlyList<AttributeReference> Output { get; init; }

    public required IReadOnlyDictionary<long, SqlExpression> Columns { get; init; }

    public SqlExpression? Where { get; init; }

    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];

    public long? Limit { get; init; }

    public long? Offset { get; init; }

    /// <summary>
    /// Rows of a scan come in an order of their own; those of an aggregate or join do not, and are given one where it
    /// shows.
    /// </summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>The order to give rows that have none; empty when there is nothing to order by.</summary>
    public IReadOnlyList<SqlOrder> NaturalOrder { get; init; } = [];

    public bool IsCut => Limit is not null || Offset is not null;

    /// <summary>Whether every column is a mere column or constant, so that naming it twice costs nothing.</summary>
    public bool IsPlain => Columns.Values.All(IsCheap);

    public bool HasWindow => Columns.Values.Any(SqlInspection.HasWindow);

    public SqlExpression Resolve(AttributeReference attribute) =>
        Columns.TryGetValue(attribute.Id, out var column) ? column : throw Missing(attribute);

    public static bool IsCheap(SqlExpression expression) =>
        expression is SqlColumn or SqlLiteral { Value: null or string or bool or int or long };

    private UnreachableException Missing(AttributeReference attribute)
    {
        var known = string.Join(", ", Output.Select(column => $"'{column.Name}' ({column.Id})"));
        return new UnreachableException($"Column '{attribute.Name}' ({attribute.Id}) is not among {known}.");
    }
}
