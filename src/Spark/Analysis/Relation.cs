using Spark.Expressions;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>A plan while FROM is analysed, with columns that only qualified names reach.</summary>
internal sealed record Relation(LogicalPlan Plan)
{
    public IReadOnlyList<AttributeReference> Hidden { get; init; } = [];

    /// <summary>The same relation whose plan also gives the hidden columns that the expressions use.</summary>
    public LogicalPlan Exposing(IEnumerable<Expression> expressions)
    {
        if (Hidden.Count == 0)
        {
            return Plan;
        }

        var used = expressions.SelectMany(Shape.Columns).Select(column => column.Id).ToHashSet();
        var missing = Hidden.Where(column => used.Contains(column.Id)).ToArray();
        return missing.Length == 0 ? Plan : MissingColumns.Expose(Plan, missing) ?? Plan;
    }
}
