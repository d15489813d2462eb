using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Conditions of WHERE, HAVING, filters and joins.</summary>
internal static class Conditions
{
    public static Expression ForFilter(Expression condition, SourcePosition? at)
    {
        condition = Boolean(condition, "FILTER_NOT_BOOLEAN", "Filter expression", at);
        if (Shape.HasAggregate(condition))
        {
            throw new AnalysisException(
                "INVALID_WHERE_CONDITION",
                $"The WHERE condition \"{ColumnNames.Of(condition)}\" contains invalid expressions: "
                + $"{ColumnNames.Join(condition.SelfAndDescendants().OfType<AggregateCall>())}.\n"
                + "Rewrite the query to avoid window functions, aggregate functions, and generator functions in the "
                + "WHERE clause.",
                at);
        }

        if (Shape.HasGrouping(condition))
        {
            throw GroupingCalls.NotGrouped();
        }

        return Shape.HasWindow(condition) ? throw NoWindow("WHERE") : condition;
    }

    public static Expression ForHaving(Expression condition, SourcePosition? at) => Shape.HasWindow(condition)
        ? throw NoWindow("HAVING")
        : Boolean(condition, "FILTER_NOT_BOOLEAN", "Filter expression", at);

    public static Expression ForJoin(Expression condition, SourcePosition? at) =>
        WithoutWindow(Boolean(condition, "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE", "The join condition", at));

    /// <summary>Windows are computed for the select list only.</summary>
    public static Expression WithoutWindow(Expression expression) =>
        expression.SelfAndDescendants().OfType<WindowCall>().FirstOrDefault() is { } window
            ? throw new AnalysisException(
                "UNSUPPORTED_EXPR_FOR_OPERATOR",
                "A query operator contains one or more unsupported expressions. Consider to rewrite it to avoid "
                + "window functions, aggregate functions, and generator functions in the WHERE clause.\n"
                + $"Invalid expressions: [\"{ColumnNames.Of(window)}\"]",
                null)
            : expression;

    private static AnalysisException NoWindow(string clause) => new(
        "_LEGACY_ERROR_TEMP_1034", $"It is not allowed to use window functions inside {clause} clause.", null);

    private static Expression Boolean(Expression condition, string errorClass, string subject, SourcePosition? at)
    {
        if (condition.Type is NullType)
        {
            return Casts.Implicit(condition, KnownTypes.Boolean);
        }

        if (condition.Type is BooleanType)
        {
            return condition;
        }

        var shown = ColumnNames.Of(condition);
        throw errorClass == "FILTER_NOT_BOOLEAN"
            ? AnalysisErrors.TypeMismatch(
                errorClass, shown, $"{subject} \"{shown}\" of type \"{SqlTypeNames.Of(condition.Type)}\" is not a "
                    + "boolean.", at)
            : new AnalysisException(
                errorClass, $"{subject} \"{shown}\" has the invalid type \"{SqlTypeNames.Of(condition.Type)}\", "
                    + "expected \"BOOLEAN\".", at);
    }
}
