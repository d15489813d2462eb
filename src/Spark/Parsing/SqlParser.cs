using Microsoft.Spark.Sql.Types;
using Spark.Parsing.Syntax;

namespace Spark.Parsing;

/// <summary>
/// Recursive descent over Spark SQL 3.5 with its default, non-ANSI keywords: almost every keyword is also a name.
/// </summary>
internal sealed partial class SqlParser
{
    private readonly TokenStream _tokens;
    private readonly TimeZoneInfo _zone;

    private SqlParser(string sql, TimeZoneInfo zone)
    {
        _tokens = new TokenStream(Lexer.Tokenize(sql));
        _zone = zone;
    }

    /// <param name="sql">One statement, with or without a semicolon at its end.</param>
    /// <param name="zone">Zone of timestamp literals that name none.</param>
    public static StatementSyntax ParseStatement(string sql, TimeZoneInfo zone)
    {
        var parser = new SqlParser(sql, zone);
        var statement = parser.Statement();
        while (parser._tokens.AcceptSymbol(";"))
        {
        }

        parser.ExpectEnd();
        return statement;
    }

    /// <summary>An expression with an optional alias, as in selectExpr.</summary>
    public static ExpressionSyntax ParseExpression(string sql, TimeZoneInfo zone)
    {
        var parser = new SqlParser(sql, zone);
        var expression = parser.NamedExpression();
        parser.ExpectEnd();
        return expression;
    }

    /// <summary>A dotted name, as frames and columns take it; back-ticks keep dots together.</summary>
    public static IReadOnlyList<string> ParseName(string text)
    {
        var parser = new SqlParser(text, TimeZoneInfo.Utc);
        var parts = parser.MultipartName();
        parser.ExpectEnd();
        return parts;
    }

    public static DataType ParseType(string text)
    {
        var parser = new SqlParser(text, TimeZoneInfo.Utc);
        var type = parser.Type();
        parser.ExpectEnd();
        return type;
    }

    /// <summary>A DDL schema: columns with types, or a whole struct&lt;…&gt;.</summary>
    public static StructType ParseSchema(string text)
    {
        var parser = new SqlParser(text, TimeZoneInfo.Utc);
        if (parser._tokens.AtWord("struct") && parser._tokens.Peek().IsSymbol("<"))
        {
            var whole = (StructType)parser.Type();
            parser.ExpectEnd();
            return whole;
        }

        var schema = parser.ColumnDefinitions();
        parser.ExpectEnd();
        return schema;
    }

    private void ExpectEnd()
    {
        if (_tokens.Current.Kind != TokenKind.End)
        {
            throw ParseErrors.ExtraInput(_tokens.Current);
        }
    }

    private IReadOnlyList<T> List<T>(Func<T> item)
    {
        var items = new List<T> { item() };
        while (_tokens.AcceptSymbol(","))
        {
            items.Add(item());
        }

        return items;
    }

    private IReadOnlyList<T> Parenthesized<T>(Func<T> item)
    {
        _tokens.ExpectSymbol("(");
        var items = List(item);
        _tokens.ExpectSymbol(")");
        return items;
    }
}
