using Microsoft.Spark.Sql.Types;
using Spark.Plans;

namespace Spark.Expressions;

/// <summary>The single value of a one-column query; NULL without a row, an error with two.</summary>
internal sealed record ScalarSubquery(LogicalPlan Plan) : LeafExpression
{
    public override DataType Type => Plan.Output[0].Type;

    public override bool IsNullable => true;
}

/// <summary>Whether a query has a row.</summary>
internal sealed record ExistsSubquery(LogicalPlan Plan) : LeafExpression
{
    public override DataType Type { get; } = new BooleanType();

    public override bool IsNullable => false;
}

/// <summary>Three-valued membership of the values in the rows of a query with as many columns.</summary>
internal sealed record InSubquery(IReadOnlyList<Expression> Values, LogicalPlan Plan) : Expression
{
    public override DataType Type { get; } = new BooleanType();

    public override bool IsNullable =>
        Values.Any(value => value.IsNullable) || Plan.Output.Any(column => column.IsNullable);

    public override IReadOnlyList<Expression> Children => Values;

    public override Expression WithChildren(IReadOnlyList<Expression> children) => this with { Values = children };
}
