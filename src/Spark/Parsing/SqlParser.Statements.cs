using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

internal sealed partial class SqlParser
{
    private StatementSyntax Statement()
    {
        var token = _tokens.Current;
        if (token.Kind != TokenKind.Word)
        {
            return new QueryStatement(Query()) { At = token.At };
        }

        StatementSyntax statement = token.Text.ToUpperInvariant() switch
        {
            "CREATE" => Create(),
            "INSERT" => Insert(),
            "DROP" => Drop(),
            "DESCRIBE" or "DESC" => Describe(),
            "SHOW" => Show(),
            "SET" => Set(),
            "RESET" => Reset(),
            "USE" => Use(),
            "EXPLAIN" => Explain(),
            "CACHE" => Cache(),
            "UNCACHE" => Uncache(),
            "ALTER" or "TRUNCATE" or "MERGE" or "UPDATE" or "DELETE" or "ANALYZE" or "REFRESH" or "LOAD" or "GRANT"
                or "REVOKE" or "MSCK" =>
                throw ParseErrors.NotSupported(token.Text.ToUpperInvariant(), token.At),
            _ => new QueryStatement(Query()),
        };
        return statement with { At = token.At };
    }

    private StatementSyntax Create()
    {
        var at = _tokens.Take().At;
        var isReplace = _tokens.AcceptWords("OR", "REPLACE");
        var isGlobal = _tokens.AcceptWord("GLOBAL");
        var isTemporary = _tokens.AcceptWord("TEMP") || _tokens.AcceptWord("TEMPORARY");
        if (_tokens.AcceptWord("VIEW"))
        {
            return CreateView(isReplace, isGlobal, isTemporary);
        }

        return !isTemporary && !isReplace && _tokens.AtWord("TABLE")
            ? CreateTable()
            : throw ParseErrors.NotSupported($"CREATE {_tokens.Current.Text.ToUpperInvariant()}", at);
    }

    private StatementSyntax CreateView(bool isReplace, bool isGlobal, bool isTemporary)
    {
        var ifNotExists = AcceptIfNotExists();
        var name = MultipartName();
        if (isTemporary && (_tokens.AtWord("USING") || LooksLikeTypedColumns()))
        {
            var schema = _tokens.AtSymbol("(") ? ParenthesizedSchema() : null;
            _tokens.ExpectWord("USING");
            var source = string.Join('.', MultipartName());
            return new CreateSourceViewStatement(name, schema, source, Options(), isReplace, isGlobal);
        }

        var columns = _tokens.AtSymbol("(") ? Parenthesized(ViewColumn) : [];
        if (_tokens.AcceptWord("COMMENT"))
        {
            Text();
        }

        _tokens.ExpectWord("AS");
        return new CreateViewStatement(
            name, columns, Query(), isReplace, isGlobal, ifNotExists)
        { IsTemporary = isTemporary };
    }

    private string ViewColumn()
    {
        var name = Name();
        if (_tokens.AcceptWord("COMMENT"))
        {
            Text();
        }

        return name;
    }

    private bool LooksLikeTypedColumns() =>
        _tokens.AtSymbol("(") && _tokens.Peek(2).IsName && !_tokens.Peek(2).IsWord("COMMENT");

    private StructType ParenthesizedSchema()
    {
        _tokens.ExpectSymbol("(");
        var schema = ColumnDefinitions();
        _tokens.ExpectSymbol(")");
        return schema;
    }

    private CreateTableStatement CreateTable()
    {
        _tokens.ExpectWord("TABLE");
        var ifNotExists = AcceptIfNotExists();
        var name = MultipartName();
        var schema = _tokens.AtSymbol("(") ? ParenthesizedSchema() : null;
        string? source = null;
        string? location = null;
        IReadOnlyDictionary<string, string> options = new Dictionary<string, string>();
        IReadOnlyList<string> partitions = [];
        while (true)
        {
            if (_tokens.AcceptWord("USING"))
            {
                source = string.Join('.', MultipartName());
            }
            else if (_tokens.AtWord("OPTIONS") || _tokens.AtWord("TBLPROPERTIES"))
            {
                options = Options();
            }
            else if (_tokens.AcceptWords("PARTITIONED", "BY"))
            {
                partitions = Parenthesized(Name);
            }
            else if (_tokens.AcceptWord("LOCATION"))
            {
                location = Text();
            }
            else if (_tokens.AcceptWord("COMMENT"))
            {
                Text();
            }
            else
            {
                break;
            }
        }

        var query = _tokens.AcceptWord("AS") || AtQuery() ? Query() : null;
        return new CreateTableStatement(
            name, schema, source, options, partitions, query, ifNotExists)
        { Location = location };
    }

    private Dictionary<string, string> Options()
    {
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (_tokens.AcceptWord("OPTIONS") || _tokens.AcceptWord("TBLPROPERTIES"))
        {
            Parenthesized(() =>
            {
                var key = _tokens.Current.Kind == TokenKind.Text ? Text() : string.Join('.', MultipartName());
                _tokens.AcceptSymbol("=");
                options[key] = _tokens.Current.Kind == TokenKind.Text ? Text() : _tokens.Take().Text;
                return key;
            });
        }

        return options;
    }

    private InsertStatement Insert()
    {
        _tokens.Take();
        var isOverwrite = _tokens.AcceptWord("OVERWRITE");
        if (!isOverwrite)
        {
            _tokens.ExpectWord("INTO");
        }

        _tokens.AcceptWord("TABLE");
        var name = MultipartName();
        var partition = new Dictionary<string, ExpressionSyntax?>(StringComparer.OrdinalIgnoreCase);
        if (_tokens.AcceptWord("PARTITION"))
        {
            Parenthesized(() =>
            {
                var key = Name();
                partition[key] = _tokens.AcceptSymbol("=") ? Constant() : null;
                return key;
            });
        }

        return new InsertStatement(name, Query(), isOverwrite, partition);
    }

    private DropStatement Drop()
    {
        var at = _tokens.Take().At;
        _tokens.AcceptWord("TEMPORARY");
        var isView = _tokens.AcceptWord("VIEW");
        if (!isView && !_tokens.AcceptWord("TABLE"))
        {
            throw ParseErrors.NotSupported($"DROP {_tokens.Current.Text.ToUpperInvariant()}", at);
        }

        var ifExists = _tokens.AcceptWords("IF", "EXISTS");
        return new DropStatement(MultipartName(), isView, ifExists);
    }

    private bool AcceptIfNotExists()
    {
        if (!_tokens.AcceptWords("IF", "NOT"))
        {
            return false;
        }

        _tokens.ExpectWord("EXISTS");
        return true;
    }
}
