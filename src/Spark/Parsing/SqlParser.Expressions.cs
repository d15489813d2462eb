using System.Runtime.InteropServices;
using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    /// <summary>Name under which (a, b) is parsed; no function of users can have it.</summary>
    internal const string RowConstructor = "(row)";

    private ExpressionSyntax NamedExpression()
    {
        var expression = Expression();
        var isName = _tokens.AtWord("AS") && (_tokens.Peek().Kind == TokenKind.End || _tokens.Peek().IsSymbol(","));
        if (!isName && _tokens.AcceptWord("AS"))
        {
            var names = _tokens.AtSymbol("(") ? Parenthesized(Name) : [AliasName()];
            return new AliasSyntax(expression, names) { At = expression.At };
        }

        return isName || AtColumnAlias() ? new AliasSyntax(expression, [Name()]) { At = expression.At } : expression;
    }

    private string AliasName() =>
        _tokens.Current.Kind == TokenKind.Text ? throw ParseErrors.ExtraInput(_tokens.Current) : Name();

    private SortSyntax SortItem()
    {
        var key = Expression();
        var isDescending = _tokens.AcceptWord("DESC");
        if (!isDescending)
        {
            _tokens.AcceptWord("ASC");
        }

        bool? nullsFirst = null;
        if (_tokens.AcceptWord("NULLS"))
        {
            nullsFirst = _tokens.AcceptWord("FIRST");
            if (nullsFirst == false)
            {
                _tokens.ExpectWord("LAST");
            }
        }

        return new SortSyntax(key, isDescending, nullsFirst) { At = key.At };
    }

    private ExpressionSyntax Expression() => Chain("or", Conjunction);

    private ExpressionSyntax Conjunction() => Chain("and", Negation);

    /// <summary>a OR b OR c OR d is (a OR b) OR (c OR d), so that long chains make flat trees.</summary>
    private ExpressionSyntax Chain(string name, Func<ExpressionSyntax> operand)
    {
        var first = operand();
        if (!_tokens.AcceptWord(name))
        {
            return first;
        }

        var operands = new List<ExpressionSyntax> { first };
        do
        {
            operands.Add(operand());
        }
        while (_tokens.AcceptWord(name));

        return Balanced(name, CollectionsMarshal.AsSpan(operands));
    }

    private static ExpressionSyntax Balanced(string name, ReadOnlySpan<ExpressionSyntax> operands)
    {
        if (operands.Length == 1)
        {
            return operands[0];
        }

        var half = (operands.Length + 1) / 2;
        return Call(name, operands[0].At, Balanced(name, operands[..half]), Balanced(name, operands[half..]));
    }

    private ExpressionSyntax Negation()
    {
        var at = _tokens.Current.At;
        if (_tokens.AcceptSymbol("!") || _tokens.AcceptWord("NOT"))
        {
            return Call("not", at, Negation());
        }

        if (_tokens.AtWord("EXISTS") && _tokens.Peek().IsSymbol("(") && StartsQuery(_tokens.Peek(2), _tokens.Peek(3)))
        {
            _tokens.Take();
            return new ExistsSyntax(ParenthesizedQuery()) { At = at };
        }

        return Predicate(Value());
    }

    private QuerySyntax ParenthesizedQuery()
    {
        _tokens.ExpectSymbol("(");
        var query = Query();
        _tokens.ExpectSymbol(")");
        return query;
    }

    private ExpressionSyntax Predicate(ExpressionSyntax value)
    {
        var at = value.At;
        var isNegated = (_tokens.AtWord("NOT") || _tokens.AtSymbol("!")) && IsPredicateWord(_tokens.Peek());
        if (isNegated)
        {
            _tokens.Take();
        }

        if (_tokens.AcceptWord("BETWEEN"))
        {
            var lower = Value();
            _tokens.ExpectWord("AND");
            var upper = Value();
            return Not(isNegated, Call("and", at, Call(">=", at, value, lower), Call("<=", at, value, upper)));
        }

        if (_tokens.AcceptWord("IN"))
        {
            return Not(isNegated, In(value));
        }

        if (_tokens.AcceptWord("RLIKE") || _tokens.AcceptWord("REGEXP"))
        {
            return Not(isNegated, Call("rlike", at, value, Value()));
        }

        if (_tokens.AtWord("LIKE") || _tokens.AtWord("ILIKE"))
        {
            return Like(value, isNegated);
        }

        return _tokens.AcceptWord("IS") ? Is(value) : value;
    }

    private static bool IsPredicateWord(Token token) =>
        token.IsWord("BETWEEN") || token.IsWord("IN") || token.IsWord("RLIKE") || token.IsWord("REGEXP")
            || token.IsWord("LIKE")
        || token.IsWord("ILIKE");

    private ExpressionSyntax In(ExpressionSyntax value)
    {
        if (_tokens.AtSymbol("(") && StartsQuery(_tokens.Peek(), _tokens.Peek(2)))
        {
            return new InQuerySyntax(value, ParenthesizedQuery()) { At = value.At };
        }

        return new InSyntax(value, Parenthesized(Expression)) { At = value.At };
    }

    private ExpressionSyntax Like(ExpressionSyntax value, bool isNegated)
    {
        var ignoresCase = _tokens.Take().IsWord("ILIKE");
        var quantifier = _tokens.AcceptWord("ALL") ? LikeQuantifier.All
            : _tokens.AcceptWord("ANY") || _tokens.AcceptWord("SOME") ? LikeQuantifier.Any
            : LikeQuantifier.None;
        if (quantifier != LikeQuantifier.None)
        {
            return new LikeSyntax(value, Parenthesized(Expression), '\\', quantifier, ignoresCase)
            {
                At = value.At,
                IsNegated = isNegated,
            };
        }

        var pattern = Value();
        var escape = '\\';
        if (_tokens.AcceptWord("ESCAPE"))
        {
            var token = _tokens.Current;
            var text = Text();
            escape = text.Length == 1
                ? text[0]
                : throw new Microsoft.Spark.Sql.ParseException(
                    "INVALID_ESCAPE_CHAR",
                    $"`EscapeChar` should be a string literal of length one, but got \"{text}\".",
                    token.At);
        }

        return Not(isNegated, new LikeSyntax(value, [pattern], escape, quantifier, ignoresCase) { At = value.At });
    }

    private ExpressionSyntax Is(ExpressionSyntax value)
    {
        var at = value.At;
        var isNegated = _tokens.AcceptWord("NOT");
        if (_tokens.AcceptWord("NULL"))
        {
            return Call(isNegated ? "isnotnull" : "isnull", at, value);
        }

        if (_tokens.AcceptWord("UNKNOWN"))
        {
            return Call(isNegated ? "isnotunknown" : "isunknown", at, value);
        }

        if (_tokens.AcceptWord("DISTINCT"))
        {
            _tokens.ExpectWord("FROM");
            return Not(!isNegated, Call("<=>", at, value, Value()));
        }

        var word = _tokens.Current;
        if (!word.IsWord("TRUE") && !word.IsWord("FALSE"))
        {
            throw _tokens.Unexpected();
        }

        _tokens.Take();
        var truth = new LiteralSyntax(word.IsWord("TRUE"), new BooleanType()) { At = word.At };
        return Not(isNegated, Call("<=>", at, value, truth));
    }

    private static ExpressionSyntax Not(bool isNegated, ExpressionSyntax expression) =>
        isNegated ? Call("not", expression.At, expression) : expression;

    private static CallSyntax Call(string name, SourcePosition? at, params ExpressionSyntax[] arguments) =>
        new(name, arguments) { At = at };
}
