using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Analysis;

internal sealed partial class Analyzer
{
    private LogicalPlan SetQuery(SetQuerySyntax set, NameScope? outer)
    {
        var left = Query(set.Left, outer);
        var right = Query(set.Right, outer);
        return SetOperations.Combine(left, right, set.Operation, set.IsAll, set.At);
    }

    private LogicalPlan InlineTable(ValuesSyntax values, NameScope? outer)
    {
        var resolver = new ExpressionResolver(this, NameScope.Empty with { Outer = outer });
        var rows = values.Rows
            .Select(row => (IReadOnlyList<Expression>)row.Select(cell => resolver.Resolve(cell)).ToArray())
            .ToArray();
        return InlineTables.Build(rows, values);
    }
}
