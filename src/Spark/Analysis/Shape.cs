using Spark.Analysis.Functions;
using Spark.Expressions;

namespace Spark.Analysis;

/// <summary>What kinds of calls an expression holds.</summary>
internal static class Shape
{
    /// <summary>Aggregates that are not themselves computed over a window.</summary>
    public static bool HasAggregate(Expression expression) => expression switch
    {
        AggregateCall => true,
        WindowCall window => window.Function.Children.Any(HasAggregate)
            || window.PartitionBy.Any(HasAggregate) || window.OrderBy.Any(HasAggregate),
        _ => expression.Children.Any(HasAggregate),
    };

    public static bool HasWindow(Expression expression) =>
        expression.SelfAndDescendants().Any(node => node is WindowCall);

    public static bool IsVolatile(Expression expression) => expression.SelfAndDescendants().Any(node =>
        node is LambdaCall { Function.IsDeterministic: false }
        || (node is FunctionCall call && FunctionCatalogue.Find(call.Name) is ({ IsVolatile: true }, _)));

    public static bool IsGenerator(Expression expression) =>
        expression is FunctionCall call && FunctionCatalogue.Find(call.Name) is ({ Kind: FunctionKind.Generator }, _);

    public static bool HasGenerator(Expression expression) => expression.SelfAndDescendants().Any(IsGenerator);

    public static bool IsGrouping(Expression expression) =>
        expression is FunctionCall { Name: "grouping" or "grouping_id" };

    public static bool HasGrouping(Expression expression) => expression.SelfAndDescendants().Any(IsGrouping);

    public static IEnumerable<AttributeReference> Columns(Expression expression) =>
        expression.SelfAndDescendants().SelectMany(node => node switch
        {
            AttributeReference column => [column],
            ScalarSubquery query => OuterColumns.Of(query.Plan),
            ExistsSubquery query => OuterColumns.Of(query.Plan),
            InSubquery query => OuterColumns.Of(query.Plan),
            _ => Enumerable.Empty<AttributeReference>(),
        });

    /// <summary>A name for the column that an expression makes.</summary>
    public static Expression Named(Expression expression, string? name = null) => expression switch
    {
        AttributeReference or Alias when name is null => expression,
        Cast { Child: AttributeReference column } when name is null =>
            new Alias(expression, column.Name, AttributeIds.Next()),
        Alias alias => new Alias(alias.Child, name!, AttributeIds.Next()),
        _ => new Alias(expression, name ?? ColumnNames.Of(expression), AttributeIds.Next()),
    };
}
