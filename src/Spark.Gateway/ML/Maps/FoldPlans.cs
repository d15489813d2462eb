using Microsoft.Spark.ML.Stages;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Gateway.ML.Maps;

/// <summary>Folds by draws of the JVM, or as filters on a column of fold numbers.</summary>
internal static class FoldPlans
{
    public static IReadOnlyList<(LogicalPlan Training, LogicalPlan Validation)> Of(
        FoldRequest request, LogicalPlan data)
    {
        var folds = Enumerable.Range(0, request.FoldCount);
        if (request.FoldColumn.Length == 0)
        {
            return folds
                .Select(fold => (
                    FoldMap.Over(data, request, fold, isValidation: false),
                    FoldMap.Over(data, request, fold, isValidation: true)))
                .ToArray();
        }

        // Spark's own kFold takes the column away.
        var number = new Cast(
            InputColumns.FindNumber(data, request.FoldColumn, "fold"), KnownTypes.Double, CastOrigin.Implicit);
        return folds
            .Select(fold => Call("=", number, new Literal((double)fold, KnownTypes.Double)))
            .Select(isValidation => (
                (LogicalPlan)new Filter(Call("not", isValidation), data), (LogicalPlan)new Filter(isValidation, data)))
            .ToArray();
    }

    private static FunctionCall Call(string name, params Expression[] arguments) =>
        new(name, arguments, KnownTypes.Boolean, false);
}
