using Microsoft.Spark.ML.Stages;
using Spark.Analysis;
using Spark.Engines;
using Spark.Expressions;
using Spark.Learners.Random;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded.ML.Stages;

/// <summary>
/// Folds as filters: each row draws a uniform number in the rows' natural order, or has the number of its fold in a
/// column.
/// </summary>
internal static class FoldPlans
{
    public static IReadOnlyList<(LogicalPlan Training, LogicalPlan Validation)> Of(
        FoldRequest request,
        LogicalPlan data
    )
    {
        if (request.FoldColumn.Length > 0)
        {
            var column = InputColumns.FindNumber(data, request.FoldColumn, "fold");
            var number = new Cast(column, KnownTypes.Double, CastOrigin.Implicit);
            return Enumerable
                .Range(0, request.FoldCount)
                .Select(fold => Divide(data, data, Call("=", number, new Literal((double)fold, KnownTypes.Double))))
                .ToArray();
        }

        var seed = new JavaRandom(request.Seed).NextLong();
        var draw = new Alias(
            new FunctionCall("rand", [new Literal(seed, KnownTypes.Long)], KnownTypes.Double, false),
            "draw",
            AttributeIds.Next()
        );
        var drawn = new Project([.. data.Output, draw], data);
        return Enumerable
            .Range(0, request.FoldCount)
            .Select(fold => Divide(data, drawn, IsWithin(draw.ToAttribute(), fold, request.FoldCount)))
            .ToArray();
    }

    private static FunctionCall IsWithin(AttributeReference draw, int fold, int foldCount)
    {
        // The bounds are computed in 32 bits and then widened.
        var lower = new Literal((double)((float)fold / foldCount), KnownTypes.Double);
        var upper = new Literal((double)((float)(fold + 1) / foldCount), KnownTypes.Double);
        return Call("and", Call(">=", draw, lower), Call("<", draw, upper));
    }

    private static (LogicalPlan Training, LogicalPlan Validation) Divide(
        LogicalPlan data,
        LogicalPlan rows,
        Expression isValidation
    ) => (Select(data, new Filter(Call("not", isValidation), rows)), Select(data, new Filter(isValidation, rows)));

    private static Project Select(LogicalPlan data, Filter rows) => new Project([.. data.Output], rows);

    private static FunctionCall Call(string name, params Expression[] arguments) =>
        new(name, arguments, KnownTypes.Boolean, false);
}
