using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private GroupingSyntax GroupBy()
    {
        var at = _tokens.Take().At;
        _tokens.Take();
        var elements = List(GroupingItem);
        var end = _tokens.Current.At;
        if (_tokens.AcceptWords("GROUPING", "SETS"))
        {
            return new GroupingSyntax([Sets()]) { Keys = Plain(elements, "GROUPING SETS", end), At = at };
        }

        if (_tokens.AcceptWords("WITH", "ROLLUP"))
        {
            return Whole(GroupingKind.Rollup, Plain(elements, "WITH ROLLUP", end), at);
        }

        return _tokens.AcceptWords("WITH", "CUBE")
            ? Whole(GroupingKind.Cube, Plain(elements, "WITH CUBE", end), at)
            : new GroupingSyntax(elements) { At = at };
    }

    private static GroupingSyntax Whole(GroupingKind kind, ExpressionSyntax[] keys, SourcePosition at) =>
        new([new GroupingElement(kind, keys.Select(key => (IReadOnlyList<ExpressionSyntax>)[key]).ToArray())])
        {
            At = at,
        };

    private static ExpressionSyntax[] Plain(
        IReadOnlyList<GroupingElement> elements, string following, SourcePosition at) =>
        elements.All(element => element.Kind == GroupingKind.Plain)
            ? elements.Select(element => element.Sets[0][0]).ToArray()
            : throw ParseErrors.NotSupported($"{following} after ROLLUP, CUBE or GROUPING SETS", at);

    private GroupingElement GroupingItem()
    {
        if (_tokens.AtWord("ROLLUP") && _tokens.Peek().IsSymbol("("))
        {
            return Combinations(GroupingKind.Rollup);
        }

        if (_tokens.AtWord("CUBE") && _tokens.Peek().IsSymbol("("))
        {
            return Combinations(GroupingKind.Cube);
        }

        if (_tokens.AtWords("GROUPING", "SETS") && _tokens.Peek(2).IsSymbol("("))
        {
            _tokens.Take();
            _tokens.Take();
            return Sets();
        }

        return new GroupingElement(GroupingKind.Plain, [[Expression()]]);
    }

    private GroupingElement Combinations(GroupingKind kind)
    {
        var name = _tokens.Take();
        var sets = Parenthesized(GroupingSet);
        return sets.All(set => set.Count > 0)
            ? new GroupingElement(kind, sets)
            : throw ParseErrors.Legacy(
                "0051",
                $"Empty set in {name.Text.ToUpperInvariant()} grouping sets is not supported.",
                name.At);
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
