using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private GroupingSyntax GroupBy()
    {
        var at = _tokens.Take().At;
        _tokens.Take();
        var elements = List(GroupingItem).ToList();
        if (_tokens.AcceptWords("GROUPING", "SETS"))
        {
            elements = [Sets()];
        }
        else if (_tokens.AcceptWords("WITH", "ROLLUP"))
        {
            elements = [Whole(GroupingKind.Rollup, elements)];
        }
        else if (_tokens.AcceptWords("WITH", "CUBE"))
        {
            elements = [Whole(GroupingKind.Cube, elements)];
        }

        return new GroupingSyntax(elements) { At = at };
    }

    private static GroupingElement Whole(GroupingKind kind, List<GroupingElement> elements) =>
        new(kind, elements.SelectMany(element => element.Sets).ToArray());

    private GroupingElement GroupingItem()
    {
        if (_tokens.AtWord("ROLLUP") && _tokens.Peek().IsSymbol("("))
        {
            _tokens.Take();
            return new GroupingElement(GroupingKind.Rollup, Parenthesized(GroupingSet));
        }

        if (_tokens.AtWord("CUBE") && _tokens.Peek().IsSymbol("("))
        {
            _tokens.Take();
            return new GroupingElement(GroupingKind.Cube, Parenthesized(GroupingSet));
        }

        if (_tokens.AtWords("GROUPING", "SETS") && _tokens.Peek(2).IsSymbol("("))
        {
            _tokens.Take();
            _tokens.Take();
            return Sets();
        }

        return new GroupingElement(GroupingKind.Plain, [[Expression()]]);
    }

    private GroupingElement Sets()
    {
        var nested = Parenthesized(() =>
        {
            if (_tokens.AtWord("ROLLUP") || _tokens.AtWord("CUBE") || _tokens.AtWords("GROUPING", "SETS"))
            {
                return GroupingItem();
            }

            return new GroupingElement(GroupingKind.Plain, [GroupingSet()]);
        });
        return new GroupingElement(GroupingKind.Sets, []) { Nested = nested };
    }

    private IReadOnlyList<ExpressionSyntax> GroupingSet()
    {
        if (!_tokens.AtSymbol("("))
        {
            return [Expression()];
        }

        if (_tokens.Peek().IsSymbol(")"))
        {
            _tokens.Take();
            _tokens.Take();
            return [];
        }

        var expression = Expression();
        return expression is CallSyntax { Name: [RowConstructor] } row ? row.Arguments : [expression];
    }
}
