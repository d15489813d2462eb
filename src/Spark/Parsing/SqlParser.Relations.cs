using System.Globalization;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private RelationSyntax From()
    {
        _tokens.ExpectWord("FROM");
        var relation = Relation();
        while (_tokens.AcceptSymbol(","))
        {
            var at = _tokens.Current.At;
            var isLateral = AcceptLateral();
            relation = new JoinSyntax(relation, Relation(), JoinKind.Inner) { At = at, IsLateral = isLateral };
        }

        while (_tokens.AtWords("LATERAL", "VIEW"))
        {
            relation = LateralView(relation);
        }

        if (_tokens.AtWord("PIVOT") && _tokens.Peek().IsSymbol("("))
        {
            relation = Pivot(relation);
        }
        else if (_tokens.AtWord("UNPIVOT"))
        {
            relation = Unpivot(relation);
        }

        while (_tokens.AtWords("LATERAL", "VIEW"))
        {
            relation = LateralView(relation);
        }

        return relation;
    }

    private bool AcceptLateral() =>
        _tokens.AtWord("LATERAL") && !_tokens.Peek().IsWord("VIEW") && _tokens.AcceptWord("LATERAL");

    private RelationSyntax Relation()
    {
        var relation = PrimaryRelation();
        while (true)
        {
            if (TryJoin(relation) is not { } joined)
            {
                return relation;
            }

            relation = joined;
        }
    }

    private JoinSyntax? TryJoin(RelationSyntax left)
    {
        var at = _tokens.Current.At;
        var mark = _tokens.Mark;
        var isNatural = _tokens.AcceptWord("NATURAL");
        var kind = JoinType();
        if (!_tokens.AcceptWord("JOIN"))
        {
            _tokens.Rewind(mark);
            return null;
        }

        var isLateral = AcceptLateral();
        var right = PrimaryRelation();
        var join = new JoinSyntax(left, right, kind) { At = at, IsNatural = isNatural, IsLateral = isLateral };
        if (isNatural)
        {
            return join;
        }

        if (_tokens.AcceptWord("ON"))
        {
            return join with { Condition = Expression() };
        }

        return _tokens.AcceptWord("USING") ? join with { Using = Parenthesized(Name) } : join;
    }

    private JoinKind JoinType()
    {
        if (_tokens.AcceptWord("INNER"))
        {
            return JoinKind.Inner;
        }

        if (_tokens.AcceptWord("CROSS"))
        {
            return JoinKind.Cross;
        }

        if (_tokens.AcceptWord("SEMI"))
        {
            return JoinKind.LeftSemi;
        }

        if (_tokens.AcceptWord("ANTI"))
        {
            return JoinKind.LeftAnti;
        }

        if (_tokens.AcceptWord("LEFT"))
        {
            var kind = _tokens.AcceptWord("SEMI") ? JoinKind.LeftSemi
                : _tokens.AcceptWord("ANTI") ? JoinKind.LeftAnti
                : JoinKind.LeftOuter;
            _tokens.AcceptWord("OUTER");
            return kind;
        }

        var outer = _tokens.AcceptWord("RIGHT") ? JoinKind.RightOuter
            : _tokens.AcceptWord("FULL") ? JoinKind.FullOuter
            : JoinKind.Inner;
        if (outer != JoinKind.Inner)
        {
            _tokens.AcceptWord("OUTER");
        }

        return outer;
    }

    private RelationSyntax PrimaryRelation()
    {
        var at = _tokens.Current.At;
        RelationSyntax relation;
        if (_tokens.AtSymbol("("))
        {
            relation = InParentheses();
        }
        else if (_tokens.AtWord("VALUES"))
        {
            var values = Values();
            return new SubquerySyntax(values) { At = at };
        }
        else
        {
            var name = MultipartName();
            relation = _tokens.AtSymbol("(")
                ? new TableFunctionSyntax(name, FunctionArguments()) { At = at }
                : new TableSyntax(name) { At = at };
        }

        relation = Sampled(relation);
        return OptionalAlias() is { } given ? new AliasedSyntax(relation, given) { At = at } : relation;
    }

    private RelationSyntax InParentheses()
    {
        var at = _tokens.Current.At;
        var mark = _tokens.Mark;
        _tokens.Take();
        if (AtQuery() && !NestedQueryIsRelation())
        {
            var query = Query();
            CloseSubquery();
            return new SubquerySyntax(query) { At = at };
        }

        _tokens.Rewind(mark);
        _tokens.Take();
        var relation = Relation();
        CloseSubquery();
        return relation;
    }

    // ((SELECT …) a JOIN b …): the inner parentheses hold a relation that goes on behind them.
    private bool NestedQueryIsRelation()
    {
        if (!_tokens.AtSymbol("("))
        {
            return false;
        }

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
        return next.IsName && !next.IsWord("UNION") && !next.IsWord("EXCEPT") && !next.IsWord("INTERSECT")
            && !next.IsWord("MINUS")
            && !next.IsWord("ORDER") && !next.IsWord("LIMIT");
    }

    private void CloseSubquery()
    {
        if (_tokens.Current.Kind == TokenKind.End)
        {
            throw ParseErrors.Syntax(string.Empty, _tokens.Current.At, ": missing ')'");
        }

        _tokens.ExpectSymbol(")");
    }

    private AliasClause? OptionalAlias()
    {
        var isExplicit = _tokens.AcceptWord("AS");
        if (!isExplicit && !AtRelationAlias())
        {
            return null;
        }

        var name = Name();
        return new AliasClause(name, _tokens.AtSymbol("(") ? Parenthesized(Name) : []);
    }

    private RelationSyntax Sampled(RelationSyntax relation)
    {
        if (!_tokens.AtWord("TABLESAMPLE"))
        {
            return relation;
        }

        var at = _tokens.Take().At;
        _tokens.ExpectSymbol("(");
        SampleSyntax sample;
        if (_tokens.AcceptWord("BUCKET"))
        {
            var bucket = Number();
            _tokens.ExpectWord("OUT");
            _tokens.ExpectWord("OF");
            sample = new SampleSyntax(relation, SampleKind.Bucket, bucket, Number(), null);
        }
        else
        {
            var amount = Number();
            sample = new SampleSyntax(
                relation, _tokens.AcceptWord("ROWS") ? SampleKind.Rows : SampleKind.Percent, amount, 100, null);
            if (sample.Kind == SampleKind.Percent)
            {
                _tokens.ExpectWord("PERCENT");
            }
        }

        _tokens.ExpectSymbol(")");
        if (_tokens.AcceptWord("REPEATABLE"))
        {
            _tokens.ExpectSymbol("(");
            sample = sample with { Seed = (long)Number() };
            _tokens.ExpectSymbol(")");
        }

        return sample with { At = at };
    }

    private double Number()
    {
        var sign = _tokens.AcceptSymbol("-") ? -1 : 1;
        return _tokens.Current.IsNumber
            ? sign * double.Parse(_tokens.Take().Value, CultureInfo.InvariantCulture)
            : throw _tokens.Unexpected();
    }
}
