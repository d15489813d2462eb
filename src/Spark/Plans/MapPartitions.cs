using Spark.Expressions;
using Spark.Lambdas;

namespace Spark.Plans;

/// <summary>Rows that a C# function makes of the rows of each partition.</summary>
internal sealed record MapPartitions(
    RowsFunction Function, IReadOnlyList<AttributeReference> Columns, LogicalPlan Child) : UnaryPlan(Child)
{
    public override IReadOnlyList<AttributeReference> Output => Columns;
}
