using Microsoft.Spark.Sql;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private bool AtQuery()
    {
        if (_tokens.AtSymbol("("))
        {
            var ahead = 1;
            while (_tokens.Peek(ahead).IsSymbol("("))
            {
                ahead++;
            }

            return StartsQuery(_tokens.Peek(ahead), _tokens.Peek(ahead + 1));
        }

        return StartsQuery(_tokens.Current, _tokens.Peek());
    }

    private static bool StartsQuery(Token token, Token next) =>
        token.IsWord("SELECT")
        || (token.IsWord("WITH") && next.IsName)
        || (token.IsWord("FROM") && next.IsName)
        || (token.IsWord("VALUES") && !next.IsSymbol(")") && !next.IsSymbol(","))
        || (token.IsWord("TABLE") && next.IsName);

    private QuerySyntax Query()
    {
        var at = _tokens.Current.At;
        if (!_tokens.AtWord("WITH"))
        {
            return OrganizedQuery();
        }

        _tokens.Take();
        var tables = List(CommonTable);
        if (tables.GroupBy(table => table.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw ParseErrors.Legacy("0038", $"CTE definition can't have duplicate names: '{twice.Key}'.", at);
        }

        return new WithSyntax(tables, OrganizedQuery()) { At = at };
    }

    private CommonTable CommonTable()
    {
        var name = Name();
        var columns = _tokens.AtSymbol("(") ? Parenthesized(Name) : [];
        _tokens.AcceptWord("AS");
        _tokens.ExpectSymbol("(");
        var query = Query();
        _tokens.ExpectSymbol(")");
        return new CommonTable(name, columns, query);
    }

    private QuerySyntax OrganizedQuery() => Organization(SetTerm());

    private QuerySyntax Organization(QuerySyntax body)
    {
        var at = _tokens.Current.At;
        IReadOnlyList<SortSyntax> orderBy = [];
        IReadOnlyList<SortSyntax> sortBy = [];
        IReadOnlyList<ExpressionSyntax> distributeBy = [];
        if (_tokens.AcceptWords("ORDER", "BY"))
        {
            orderBy = List(SortItem);
        }
        else if (_tokens.AcceptWords("CLUSTER", "BY"))
        {
            distributeBy = List(Expression);
            sortBy = distributeBy.Select(key => new SortSyntax(key, false, null) { At = key.At }).ToArray();
        }
        else
        {
            distributeBy = _tokens.AcceptWords("DISTRIBUTE", "BY") ? List(Expression) : [];
            sortBy = _tokens.AcceptWords("SORT", "BY") ? List(SortItem) : [];
        }

        var windows = Windows();
        ExpressionSyntax? limit = null;
        if (_tokens.AcceptWord("LIMIT") && !_tokens.AcceptWord("ALL"))
        {
            limit = Expression();
        }

        var offset = _tokens.AcceptWord("OFFSET") ? Expression() : null;
        if (windows.Count > 0)
        {
            body = body is SelectSyntax select
                ? select with { Windows = windows }
                : throw ParseErrors.NotSupported("WINDOW after a set operation", at);
        }

        return orderBy.Count + sortBy.Count + distributeBy.Count > 0 || limit is not null || offset is not null
            ? new OrganizedSyntax(body, orderBy, sortBy, distributeBy, limit, offset) { At = body.At }
            : body;
    }

    private QuerySyntax SetTerm()
    {
        var left = IntersectTerm();
        while (_tokens.AtAnyWord("UNION", "EXCEPT", "MINUS", "SETMINUS"))
        {
            var operation = _tokens.Take().IsWord("UNION") ? SetOperation.Union : SetOperation.Except;
            var isAll = SetQuantifierIsAll();
            left = new SetQuerySyntax(operation, isAll, left, IntersectTerm()) { At = left.At };
        }

        return left;
    }

    private QuerySyntax IntersectTerm()
    {
        var left = PrimaryQuery();
        while (_tokens.AcceptWord("INTERSECT"))
        {
            var isAll = SetQuantifierIsAll();
            left = new SetQuerySyntax(SetOperation.Intersect, isAll, left, PrimaryQuery()) { At = left.At };
        }

        return left;
    }

    private bool SetQuantifierIsAll()
    {
        var isAll = _tokens.AcceptWord("ALL");
        if (!isAll)
        {
            _tokens.AcceptWord("DISTINCT");
        }

        return isAll;
    }

    private QuerySyntax PrimaryQuery()
    {
        var token = _tokens.Current;
        if (_tokens.AcceptSymbol("("))
        {
            var query = Query();
            _tokens.ExpectSymbol(")");
            return query;
        }

        if (_tokens.AtWord("SELECT"))
        {
            return Select();
        }

        if (_tokens.AtWord("VALUES"))
        {
            return Values();
        }

        if (_tokens.AcceptWord("TABLE"))
        {
            return new TableQuerySyntax(MultipartName()) { At = token.At };
        }

        if (_tokens.AtWord("FROM"))
        {
            var from = From();
            return _tokens.AtWord("SELECT")
                ? Select(from)
                : throw ParseErrors.NotSupported("FROM without SELECT", token.At);
        }

        throw _tokens.Unexpected();
    }

    private SelectSyntax Select(RelationSyntax? leadingFrom = null)
    {
        var at = _tokens.Take().At;
        var hints = Hints();
        var isDistinct = _tokens.AcceptWord("DISTINCT");
        if (!isDistinct && _tokens.AtWord("ALL") && !_tokens.Peek().IsSymbol(","))
        {
            _tokens.Take();
        }

        var projections = List(NamedExpression);
        var from = leadingFrom ?? (_tokens.AtWord("FROM") ? From() : null);
        while (leadingFrom is not null && _tokens.AtWords("LATERAL", "VIEW"))
        {
            from = LateralView(from!);
        }

        var where = _tokens.AcceptWord("WHERE") ? Expression() : null;
        var groupBy = _tokens.AtWords("GROUP", "BY") ? GroupBy() : null;
        var having = _tokens.AcceptWord("HAVING") ? Expression() : null;
        return new SelectSyntax(
            isDistinct, projections, from, where, groupBy, having, Windows())
        { At = at, Hints = hints };
    }

    private List<HintSyntax> Hints()
    {
        var hints = new List<HintSyntax>();
        while (_tokens.Current.Kind == TokenKind.HintStart)
        {
            _tokens.Take();
            while (!_tokens.AtSymbol("*"))
            {
                var name = Name();
                hints.Add(new HintSyntax(name, _tokens.AtSymbol("(") ? Parenthesized(Expression) : []));
                _tokens.AcceptSymbol(",");
            }

            _tokens.ExpectSymbol("*");
            _tokens.ExpectSymbol("/");
        }

        return hints;
    }

    private ValuesSyntax Values()
    {
        var at = _tokens.Take().At;
        var rows = List(ValuesRow);
        return new ValuesSyntax(rows, OptionalAlias()) { At = at };
    }

    private IReadOnlyList<ExpressionSyntax> ValuesRow()
    {
        var value = Expression();
        return value is CallSyntax { Name: [RowConstructor] } row ? row.Arguments : [value];
    }

    private Dictionary<string, WindowSyntax> Windows()
    {
        var windows = new Dictionary<string, WindowSyntax>(StringComparer.Ordinal);
        if (_tokens.AtWord("WINDOW") && _tokens.Peek().IsName && _tokens.Peek(2).IsWord("AS"))
        {
            var at = _tokens.Take().At;
            List(() =>
            {
                var name = Name();
                _tokens.ExpectWord("AS");
                var window = Window();
                return windows.TryAdd(name, window) ? name : throw new ParseException(
                    "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION",
                    $"Invalid SQL syntax: The definition of window `{name}` is repetitive.",
                    at);
            });
        }

        return windows;
    }
}
