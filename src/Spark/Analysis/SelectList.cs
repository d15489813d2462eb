using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing.Syntax;

namespace Spark.Analysis;

/// <summary>The items of a SELECT: stars expanded, names given, earlier aliases usable in later items.</summary>
internal static class SelectList
{
    public static IReadOnlyList<Expression> Resolve(
        IReadOnlyList<ExpressionSyntax> projections, ExpressionResolver resolver)
    {
        var items = new List<Expression>();
        foreach (var projection in projections)
        {
            if (projection is StarSyntax star)
            {
                items.AddRange(resolver.ExpandStar(star));
                continue;
            }

            var item = EarlierItems.Inlined(ResolveItem(projection, resolver));
            items.Add(item);
            if (item is Alias alias && projection is AliasSyntax)
            {
                resolver.EarlierItems.Add(alias.Name, alias.Child);
            }
        }

        return items;
    }

    public static Expression ResolveItem(ExpressionSyntax projection, ExpressionResolver resolver)
    {
        if (projection is AliasSyntax alias)
        {
            var operand = resolver.Resolve(alias.Operand);
            if (Shape.IsGenerator(operand))
            {
                return Generators.Renamed((FunctionCall)operand, alias.Names);
            }

            if (alias.Names.Count != 1)
            {
                throw new AnalysisException(
                    "UDTF_ALIAS_NUMBER_MISMATCH",
                    "The number of aliases supplied in the AS clause does not match the number of columns output by "
                    + "the UDTF. "
                    + $"Expected 1 aliases, but got {string.Join(',', alias.Names)}.",
                    alias.At);
            }

            return new Alias(operand is Alias inner ? inner.Child : operand, alias.Names[0], AttributeIds.Next())
            {
                Metadata = alias.MetadataJson is null
                    ? null
                    : (System.Text.Json.Nodes.JsonObject?)System.Text.Json.Nodes.JsonNode.Parse(alias.MetadataJson),
            };
        }

        var expression = resolver.Resolve(projection);
        if (Shape.IsGenerator(expression))
        {
            return expression;
        }

        // A field or map key reached by a dotted name is called by its last part.
        return projection is NameSyntax { Parts: var parts }
            && expression is not (AttributeReference or FunctionCall { Arguments.Count: 0 })
            ? new Alias(expression, parts[^1], AttributeIds.Next())
            : projection is NameSyntax name && expression is AttributeReference column && column.Name != name.Parts[^1]
                && column.Name.Equals(name.Parts[^1], StringComparison.OrdinalIgnoreCase)
                ? column with { Name = name.Parts[^1] }
                : Shape.Named(expression);
    }
}
