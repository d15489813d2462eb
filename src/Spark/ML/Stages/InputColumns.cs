using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Plans;

namespace Microsoft.Spark.ML.Stages;

/// <summary>Finds the columns that a stage reads, and says what is wrong with those it cannot use.</summary>
internal static class InputColumns
{
    public static AttributeReference Find(LogicalPlan plan, string name)
    {
        var found = plan
            .Output.Where(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (found.Length == 1)
        {
            return found[0];
        }

        if (found.Length > 1)
        {
            throw new AnalysisException(
                null,
                $"Column '{name}' is ambiguous: the frame has {found.Length} of that name. Rename all but one.",
                null
            );
        }

        var names = plan.Output.Select(column => column.Name).ToArray();
        var closest = names.MinBy(candidate =>
            Suggestions.Distance(candidate.ToLowerInvariant(), name.ToLowerInvariant())
        );
        var hint =
            closest is not null && Suggestions.Distance(closest.ToLowerInvariant(), name.ToLowerInvariant()) <= 3
                ? $" Did you mean '{closest}'?"
                : string.Empty;
        throw new AnalysisException(
            null,
            $"Column '{name}' does not exist. The frame has {Listed(names)}.{hint}",
            null
        );
    }

    /// <summary>A column of numbers; <paramref name="role"/> says what it is for, such as <c>label</c>.</summary>
    public static AttributeReference FindNumber(LogicalPlan plan, string name, string role)
    {
        var column = Find(plan, name);
        return column.Type is NumericType
            ? column
            : throw new AnalysisException(
                null,
                $"The {role} column '{name}' is of type '{column.Type.SimpleString}', but numbers are expected. "
                    + "Index texts with 'StringIndexer', or cast the column.",
                null
            );
    }

    public static AttributeReference FindVector(LogicalPlan plan, string name, string role)
    {
        var column = Find(plan, name);
        return column.Type is VectorUDT
            ? column
            : throw new AnalysisException(
                null,
                $"The {role} column '{name}' is of type '{column.Type.SimpleString}', but vectors are expected. "
                    + "Put columns side by side with 'VectorAssembler' first.",
                null
            );
    }

    /// <summary>Refuses a name that the frame has already.</summary>
    public static void CheckIsNew(LogicalPlan plan, string name)
    {
        if (plan.Output.Any(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new AnalysisException(
                null,
                $"Column '{name}' exists already. Drop it, or choose another output column for this stage.",
                null
            );
        }
    }

    private static string Listed(string[] names) =>
        names.Length switch
        {
            0 => "no columns",
            <= 12 => string.Join(", ", names.Select(name => $"'{name}'")),
            _ => string.Join(", ", names.Take(12).Select(name => $"'{name}'")) + $" and {names.Length - 12} more",
        };
}
