using System.Diagnostics;
using Spark.Embedded.Sql;
using Spark.Expressions;

namespace Spark.Embedded.Lowering;

/// <summary>
/// What the columns of an expression are: those of the relation at hand, and of the queries around it.
/// </summary>
internal sealed class Scope(Func<AttributeReference, SqlExpression> resolve, Scope? outer)
{
    public Scope? Outer { get; } = outer;

    /// <summary>Number of the row in its input from 0, where the relation provides one.</summary>
    public SqlExpression? RowIndex { get; init; }

    public SqlExpression Resolve(AttributeReference attribute) => resolve(attribute);

    public SqlExpression ResolveOuter(AttributeReference attribute) =>
        Outer is null
            ? throw new UnreachableException($"Column '{attribute.Name}' belongs to a query around, but there is none.")
            : Outer.Resolve(attribute);
}
