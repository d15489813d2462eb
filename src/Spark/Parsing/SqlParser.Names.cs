namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    // Names that may not be aliases of relations, because they continue the FROM clause.
    private static readonly HashSet<string> JoinWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ANTI", "CROSS", "EXCEPT", "FULL", "INNER", "INTERSECT", "JOIN", "LATERAL", "LEFT", "NATURAL", "ON", "RIGHT",
        "SEMI",
        "MINUS", "UNION", "USING", "SETMINUS",
    };

    // Words that begin a clause. Spark lets them be aliases too when nothing else follows.
    private static readonly HashSet<string> ClauseWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "SORT", "CLUSTER", "DISTRIBUTE", "LIMIT", "OFFSET", "WINDOW",
        "PIVOT",
        "UNPIVOT", "TABLESAMPLE", "AND", "OR", "NOT", "WHEN", "THEN", "ELSE", "END", "AS", "IS", "IN", "BETWEEN",
        "LIKE", "ILIKE",
        "RLIKE", "REGEXP", "DIV", "ASC", "DESC", "NULLS", "ESCAPE", "OVER", "FILTER", "WITHIN", "TABLE", "SELECT",
        "SET", "VALUES",
        "ROWS", "RANGE", "IGNORE", "RESPECT", "FOR",
    };

    private IReadOnlyList<string> MultipartName()
    {
        var parts = new List<string> { Name() };
        while (_tokens.AtSymbol(".") && _tokens.Peek().IsName)
        {
            _tokens.Take();
            parts.Add(Name());
        }

        return parts;
    }

    private string Name() => _tokens.Current.IsName ? _tokens.Take().Value : throw _tokens.Unexpected();

    /// <summary>An alias of a relation without AS stands here.</summary>
    private bool AtRelationAlias()
    {
        var token = _tokens.Current;
        return token.Kind == TokenKind.QuotedName
            || (token.Kind == TokenKind.Word && !JoinWords.Contains(token.Text)
                && (!ClauseWords.Contains(token.Text) || EndsRelation(_tokens.Peek())));
    }

    /// <summary>An alias of a column without AS stands here: any word may be one before the next column.</summary>
    private bool AtColumnAlias()
    {
        var token = _tokens.Current;
        return token.Kind == TokenKind.QuotedName
            || (token.Kind == TokenKind.Word
                && (EndsColumn(_tokens.Peek())
                    || (!JoinWords.Contains(token.Text) && !ClauseWords.Contains(token.Text))));
    }

    private static bool EndsRelation(Token token) =>
        token.Kind == TokenKind.End || token.IsSymbol(")") || token.IsSymbol(";") || token.IsSymbol(",")
        || token.IsWord("JOIN") || token.IsWord("WHERE");

    private static bool EndsColumn(Token token) =>
        token.Kind == TokenKind.End || token.IsSymbol(")") || token.IsSymbol(";") || token.IsSymbol(",")
        || token.IsWord("FROM");
}
