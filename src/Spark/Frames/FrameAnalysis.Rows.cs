using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Frames;

internal sealed partial class FrameAnalysis
{
    public IReadOnlyList<Expression> Expressions(IReadOnlyList<Column> columns) =>
        columns.Select(column => Resolve(column.Syntax)).ToArray();

    public LogicalPlan ToJson()
    {
        var fields = Plan.Output.SelectMany(
            column => new Expression[] { new Literal(column.Name, KnownTypes.String), column });
        var row = new FunctionCall("named_struct", fields.ToArray(), Plan.Schema, false);
        var text = new FunctionCall("to_json", [row], KnownTypes.String, false);
        return new Project([new Alias(text, "value", AttributeIds.Next())], Plan);
    }
}
