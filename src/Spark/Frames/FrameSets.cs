using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;
using SetOperationSyntax = Spark.Parsing.Syntax.SetOperation;

namespace Spark.Frames;

/// <summary>Unions, intersections and differences of frames.</summary>
internal static class FrameSets
{
    public static DataFrame Combine(DataFrame left, DataFrame right, SetOperationSyntax operation, bool isAll) =>
        left.With(SetOperations.Combine(left.Plan, right.Plan, operation, isAll, null));

    public static DataFrame UnionByName(DataFrame left, DataFrame right, bool allowsMissing)
    {
        CheckUnique(left.Plan);
        CheckUnique(right.Plan);
        var onlyRight = right.Plan.Output.Where(column => Find(left.Plan, column.Name) is null).ToArray();
        if (!allowsMissing)
        {
            if (left.Plan.Output.FirstOrDefault(column => Find(right.Plan, column.Name) is null) is { } missing)
            {
                throw new AnalysisException(
                    "_LEGACY_ERROR_TEMP_1201",
                    $"Cannot resolve column name \"{missing.Name}\" among "
                    + $"({string.Join(", ", right.Plan.Output.Select(c => c.Name))}).",
                    null);
            }

            if (onlyRight.Length > 0)
            {
                throw new AnalysisException(
                    "NUM_COLUMNS_MISMATCH",
                    "UNION can only be performed on inputs with the same number of columns, but the first input "
                    + $"has {left.Plan.Output.Count} columns "
                    + $"and the second input has {right.Plan.Output.Count} columns.",
                    null);
            }
        }

        var names = left.Plan.Output.Concat(onlyRight).ToArray();
        return left.With(SetOperations.Combine(
            Aligned(left.Plan, names), Aligned(right.Plan, names), SetOperationSyntax.Union, isAll: true, null));
    }

    private static LogicalPlan Aligned(LogicalPlan plan, IReadOnlyList<AttributeReference> names)
    {
        var columns = names.Select(wanted => (Expression?)Find(plan, wanted.Name)
            ?? new Alias(new Literal(null, wanted.Type), wanted.Name, AttributeIds.Next())).ToArray();
        return columns.SequenceEqual(plan.Output) ? plan : new Project(columns, plan);
    }

    private static AttributeReference? Find(LogicalPlan plan, string name) =>
        plan.Output.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void CheckUnique(LogicalPlan plan)
    {
        var repeated = plan.Output
            .GroupBy(column => column.Name.ToLowerInvariant())
            .FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            throw new AnalysisException(
                "COLUMN_ALREADY_EXISTS",
                $"The column `{repeated.Key}` already exists. Consider to choose another name or rename the "
                + "existing column.",
                null);
        }
    }
}
