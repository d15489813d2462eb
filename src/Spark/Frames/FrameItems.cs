using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Expressions;
using Spark.Parsing.Syntax;

namespace Spark.Frames;

/// <summary>Columns of select, named as Spark's API names them.</summary>
internal static class FrameItems
{
    public static IReadOnlyList<Expression> Resolve(IReadOnlyList<Column> columns, ExpressionResolver resolver) =>
        columns.SelectMany(column => Resolve(column.Syntax, resolver)).ToArray();

    private static IEnumerable<Expression> Resolve(ExpressionSyntax syntax, ExpressionResolver resolver)
    {
        if (syntax is StarSyntax star)
        {
            return resolver.ExpandStar(star);
        }

        var item = SelectList.ResolveItem(syntax is SortSyntax sort ? sort.Operand : syntax, resolver);

        // Operators built by calls are named before they are resolved: col + 1 on a date stays (d + 1).
        return item is Alias { Child: FunctionCall { DisplayText: not null } } alias && IsOperator(syntax)
            ? [alias with { Name = SyntaxText.Of(syntax) }]
            : [item];
    }

    private static bool IsOperator(ExpressionSyntax syntax) =>
        syntax is CallSyntax { IsFromApi: true, Name: [var name] } && !char.IsAsciiLetter(name[0]);
}
