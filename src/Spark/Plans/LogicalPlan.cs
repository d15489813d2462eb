using Microsoft.Spark.Sql.Types;
using Spark.Expressions;

namespace Spark.Plans;

/// <summary>
/// A resolved, immutable relational node. Nodes hold data and derive their output; what is done to
/// plans lives in passes.
/// </summary>
internal abstract record LogicalPlan
{
    /// <summary>The columns in order. Names may repeat, ids never do.</summary>
    public abstract IReadOnlyList<AttributeReference> Output { get; }

    public abstract IReadOnlyList<LogicalPlan> Children { get; }

    public abstract LogicalPlan WithChildren(IReadOnlyList<LogicalPlan> children);

    public StructType Schema =>
        new(Output.Select(column => new StructField(column.Name, column.Type, column.IsNullable, column.Metadata)));

    /// <summary>Output columns of projections and aggregates: aliases become attributes, attributes stay.</summary>
    protected static IReadOnlyList<AttributeReference> ToAttributes(IEnumerable<Expression> named) => named
        .Select(expression => expression switch
        {
            AttributeReference attribute => attribute,
            Alias alias => alias.ToAttribute(),
            _ => throw new System.Diagnostics.UnreachableException($"'{expression.GetType().Name}' has no name."),
        })
        .ToArray();
}

/// <summary>A node without inputs.</summary>
internal abstract record LeafPlan : LogicalPlan
{
    public override IReadOnlyList<LogicalPlan> Children => [];

    public override LogicalPlan WithChildren(IReadOnlyList<LogicalPlan> children) => this;
}

/// <summary>A node with one input.</summary>
internal abstract record UnaryPlan(LogicalPlan Child) : LogicalPlan
{
    public override IReadOnlyList<AttributeReference> Output => Child.Output;

    public override IReadOnlyList<LogicalPlan> Children => [Child];

    public override LogicalPlan WithChildren(IReadOnlyList<LogicalPlan> children) => this with { Child = children[0] };
}
