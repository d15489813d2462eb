using System.Text;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private StatementSyntax Describe()
    {
        _tokens.Take();
        _tokens.AcceptWord("QUERY");
        if (AtQuery())
        {
            return new DescribeQueryStatement(Query());
        }

        _tokens.AcceptWord("TABLE");
        _tokens.AcceptWord("EXTENDED");
        return new DescribeTableStatement(MultipartName());
    }

    private StatementSyntax Show()
    {
        var at = _tokens.Take().At;
        var what = _tokens.Take();
        switch (what.Text.ToUpperInvariant())
        {
            case "TABLES" or "VIEWS":
                return new ShowTablesStatement(Pattern());
            case "DATABASES" or "SCHEMAS" or "NAMESPACES":
                return new ShowDatabasesStatement(Pattern());
            case "FUNCTIONS":
                return new ShowFunctionsStatement(Pattern());
            case "COLUMNS":
                if (!_tokens.AcceptWord("IN"))
                {
                    _tokens.ExpectWord("FROM");
                }

                return new ShowColumnsStatement(MultipartName());
            default:
                throw ParseErrors.NotSupported($"SHOW {what.Text.ToUpperInvariant()}", at);
        }
    }

    private string? Pattern()
    {
        if (_tokens.AcceptWord("IN") || _tokens.AcceptWord("FROM"))
        {
            MultipartName();
        }

        _tokens.AcceptWord("LIKE");
        return _tokens.Current.Kind == TokenKind.Text ? Text() : null;
    }

    private SetStatement Set()
    {
        _tokens.Take();
        if (_tokens.Current.Kind == TokenKind.End || _tokens.AcceptSymbol("-"))
        {
            TakeRest();
            return new SetStatement(null, null);
        }

        if (_tokens.AcceptWords("TIME", "ZONE"))
        {
            return new SetStatement(
                "spark.sql.session.timeZone", _tokens.Current.Kind == TokenKind.Text ? Text() : Name());
        }

        var key = new StringBuilder();
        while (_tokens.Current.Kind is not (TokenKind.End or TokenKind.Symbol) || _tokens.AtSymbol(".")
            || _tokens.AtSymbol("-"))
        {
            key.Append(_tokens.Take().Value);
        }

        return _tokens.AcceptSymbol("=")
            ? new SetStatement(key.ToString(), TakeRest())
            : new SetStatement(key.ToString(), null);
    }

    private ResetStatement Reset()
    {
        _tokens.Take();
        var key = TakeRest();
        return new ResetStatement(key.Length == 0 ? null : key);
    }

    private string TakeRest()
    {
        var text = new StringBuilder();
        var end = -1;
        while (_tokens.Current.Kind != TokenKind.End && !_tokens.AtSymbol(";"))
        {
            var token = _tokens.Take();
            text.Append(' ', end < 0 ? 0 : token.Offset - end).Append(token.Value);
            end = token.Offset + token.Text.Length;
        }

        return text.ToString();
    }

    private UseStatement Use()
    {
        _tokens.Take();
        return new UseStatement(string.Join('.', MultipartName()));
    }

    private ExplainStatement Explain()
    {
        _tokens.Take();
        var mode = _tokens.AtAnyWord("LOGICAL", "FORMATTED", "EXTENDED", "CODEGEN", "COST")
            ? _tokens.Take().Text
            : "SIMPLE";
        return new ExplainStatement(Query(), mode.ToUpperInvariant());
    }

    private CacheTableStatement Cache()
    {
        _tokens.Take();
        _tokens.AcceptWord("LAZY");
        _tokens.ExpectWord("TABLE");
        var name = MultipartName();
        return new CacheTableStatement(name, _tokens.AcceptWord("AS") || AtQuery() ? Query() : null);
    }

    private UncacheTableStatement Uncache()
    {
        _tokens.Take();
        _tokens.ExpectWord("TABLE");
        _tokens.AcceptWords("IF", "EXISTS");
        return new UncacheTableStatement(MultipartName());
    }
}
