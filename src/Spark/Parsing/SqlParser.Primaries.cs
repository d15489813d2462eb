using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private ExpressionSyntax Primary()
    {
        var token = _tokens.Current;
        if (token.IsNumber)
        {
            return NumberLiteral();
        }

        if (token.Kind == TokenKind.Text)
        {
            return new LiteralSyntax(Text(), new StringType()) { At = token.At };
        }

        if (token.IsSymbol("*"))
        {
            _tokens.Take();
            return new StarSyntax([]) { At = token.At };
        }

        if (token.IsSymbol("("))
        {
            return InParenthesesExpression();
        }

        if (!token.IsName)
        {
            throw _tokens.Unexpected();
        }

        var special = token.Kind == TokenKind.Word ? KeywordExpression(token) : null;
        return special ?? NameOrCall();
    }

    private ExpressionSyntax? KeywordExpression(Token token)
    {
        var next = _tokens.Peek();
        switch (token.Text.ToUpperInvariant())
        {
            case "NULL" when !next.IsSymbol("(") && !next.IsSymbol("."):
                _tokens.Take();
                return new LiteralSyntax(null, new NullType()) { At = token.At };
            case "TRUE" or "FALSE" when !next.IsSymbol("(") && !next.IsSymbol("."):
                _tokens.Take();
                return new LiteralSyntax(token.IsWord("TRUE"), new BooleanType()) { At = token.At };
            case "INTERVAL" when StartsInterval(next):
                return Interval();
            case "CASE" when !EndsColumn(next) && !next.IsSymbol("."):
                return Case();
            case "CAST" or "TRY_CAST" when next.IsSymbol("("):
                return Cast();
            case "STRUCT" when next.IsSymbol("("):
                _tokens.Take();
                return new CallSyntax(
                    ["struct"], _tokens.Peek().IsSymbol(")") ? FunctionArguments() : Parenthesized(NamedExpression))
                {
                    At = token.At,
                };
            case "EXTRACT" when next.IsSymbol("("):
                return Extract();
            case "TRIM" when next.IsSymbol("(") && TryTrim() is { } trim:
                return trim;
            case "POSITION" when next.IsSymbol("(") && TryPosition() is { } position:
                return position;
            case "SUBSTRING" or "SUBSTR" when next.IsSymbol("(") && TrySubstring(token) is { } substring:
                return substring;
            case "OVERLAY" when next.IsSymbol("(") && TryOverlay() is { } overlay:
                return overlay;
            case "TIMESTAMPADD" or "DATEADD" or "DATE_ADD" when UnitArgument():
                return UnitCall("timestampadd");
            case "TIMESTAMPDIFF" or "DATEDIFF" or "DATE_DIFF" when UnitArgument():
                return UnitCall("timestampdiff");
            default:
                return next.Kind == TokenKind.Text && !IsAliasBreak(token) ? TypedLiteral() : null;
        }
    }

    private static bool IsAliasBreak(Token token) => ClauseWords.Contains(token.Text) || JoinWords.Contains(token.Text);

    private ExpressionSyntax NameOrCall()
    {
        var at = _tokens.Current.At;
        if (_tokens.Peek().IsSymbol("->"))
        {
            var parameter = Name();
            _tokens.Take();
            return new LambdaSyntax([parameter], Expression()) { At = at };
        }

        var parts = MultipartName();
        if (_tokens.AtSymbol("("))
        {
            return FunctionCall(parts, at);
        }

        if (_tokens.AtSymbol(".") && _tokens.Peek().IsSymbol("*"))
        {
            _tokens.Take();
            _tokens.Take();
            return new StarSyntax(parts) { At = at };
        }

        return new NameSyntax(parts) { At = at };
    }

    private ExpressionSyntax FunctionCall(IReadOnlyList<string> name, SourcePosition at)
    {
        var isDistinct = _tokens.Peek().IsWord("DISTINCT") && !_tokens.Peek(2).IsSymbol(",")
            && !_tokens.Peek(2).IsSymbol(")");
        var call = new CallSyntax(
            name,
            FunctionArguments(out var ignoresNulls))
        { At = at, IsDistinct = isDistinct, IgnoresNulls = ignoresNulls };
        if (_tokens.AtWords("WITHIN", "GROUP"))
        {
            _tokens.Take();
            _tokens.Take();
            _tokens.ExpectSymbol("(");
            _tokens.ExpectWord("ORDER");
            _tokens.ExpectWord("BY");
            call = call with { WithinGroup = List(SortItem) };
            _tokens.ExpectSymbol(")");
        }

        if (_tokens.AtWord("FILTER") && _tokens.Peek().IsSymbol("("))
        {
            _tokens.Take();
            _tokens.Take();
            _tokens.ExpectWord("WHERE");
            call = call with { Filter = Expression() };
            _tokens.ExpectSymbol(")");
        }

        if (NullTreatment() is { } treatment)
        {
            call = call with { IgnoresNulls = treatment };
        }

        return _tokens.AcceptWord("OVER") ? new WindowedSyntax(call, Window()) { At = at } : call;
    }

    private bool? NullTreatment() =>
        _tokens.AcceptWords("IGNORE", "NULLS") ? true : _tokens.AcceptWords("RESPECT", "NULLS") ? false : null;

    private IReadOnlyList<ExpressionSyntax> FunctionArguments() => FunctionArguments(out _);

    private IReadOnlyList<ExpressionSyntax> FunctionArguments(out bool? ignoresNulls)
    {
        ignoresNulls = null;
        _tokens.ExpectSymbol("(");
        if (_tokens.AcceptSymbol(")"))
        {
            return [];
        }

        if (_tokens.AtWord("DISTINCT") || _tokens.AtWord("ALL"))
        {
            var next = _tokens.Peek();
            if (!next.IsSymbol(",") && !next.IsSymbol(")") && !next.IsSymbol("."))
            {
                _tokens.Take();
            }
        }

        var arguments = List(Argument);
        ignoresNulls = NullTreatment();
        _tokens.ExpectSymbol(")");
        return arguments;
    }

    private ExpressionSyntax Argument()
    {
        var token = _tokens.Current;
        if (token.IsName && _tokens.Peek().IsSymbol("=>"))
        {
            var name = Name();
            _tokens.Take();
            return new NamedArgumentSyntax(name, Expression()) { At = token.At };
        }

        return Expression();
    }

    private ExpressionSyntax InParenthesesExpression()
    {
        var at = _tokens.Current.At;
        if (LambdaParameters() is { } parameters)
        {
            return new LambdaSyntax(parameters, Expression()) { At = at };
        }

        if (StartsQuery(_tokens.Peek(), _tokens.Peek(2)) || (_tokens.Peek().IsSymbol("(") && IsNestedQuery()))
        {
            return new ScalarQuerySyntax(ParenthesizedQuery()) { At = at };
        }

        _tokens.Take();
        var items = List(NamedExpression);
        _tokens.ExpectSymbol(")");
        return items.Count == 1 && items[0] is not AliasSyntax
            ? items[0]
            : new CallSyntax([RowConstructor], items) { At = at };
    }

    private bool IsNestedQuery()
    {
        var mark = _tokens.Mark;
        _tokens.Take();
        var isQuery = AtQuery() && !NestedQueryEndsEarly();
        _tokens.Rewind(mark);
        return isQuery;
    }

    // ((SELECT 1) + 2) is an expression; ((SELECT 1)) and ((SELECT 1) UNION …) are queries.
    private bool NestedQueryEndsEarly()
    {
        var depth = 0;
        var ahead = 0;
        do
        {
            var token = _tokens.Peek(ahead++);
            depth += token.IsSymbol("(") ? 1 : token.IsSymbol(")") ? -1 : 0;
            if (token.Kind == TokenKind.End)
            {
                return false;
            }
        }
        while (depth > 0);

        var next = _tokens.Peek(ahead);
        return !next.IsSymbol(")") && !next.IsWord("UNION") && !next.IsWord("EXCEPT") && !next.IsWord("INTERSECT")
            && !next.IsWord("MINUS") && !next.IsWord("ORDER") && !next.IsWord("LIMIT");
    }

    private List<string>? LambdaParameters()
    {
        var mark = _tokens.Mark;
        _tokens.Take();
        var names = new List<string>();
        while (_tokens.Current.IsName)
        {
            names.Add(Name());
            if (!_tokens.AcceptSymbol(","))
            {
                break;
            }
        }

        if (names.Count > 1 && _tokens.AcceptSymbol(")") && _tokens.AcceptSymbol("->"))
        {
            return names;
        }

        _tokens.Rewind(mark);
        return null;
    }
}
