using Microsoft.Spark.Sql;
using Spark.Analysis;
using Spark.Parsing;
using Spark.Parsing.Syntax;

namespace Spark.Tests.Parsing;

public class SqlParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("10 - 4 - 3", "((10 - 4) - 3)")]
    [InlineData("7 - -2", "(7 - -2)")]
    [InlineData("- ~5", "(- ~5)")]
    [InlineData("6 ^ 3 | 8 & 1", "((6 ^ 3) | (8 & 1))")]
    [InlineData("a OR b AND NOT c", "(a OR (b AND (NOT c)))")]
    [InlineData("NOT a = b", "(NOT (a = b))")]
    [InlineData("a <> 1", "(NOT (a = 1))")]
    [InlineData("x BETWEEN 1 AND 2 AND y", "(((x >= 1) AND (x <= 2)) AND y)")]
    [InlineData("x NOT IN (1, 2)", "(NOT (x IN (1, 2)))")]
    [InlineData("a IS NOT DISTINCT FROM b", "(a <=> b)")]
    [InlineData("a || b || c", "concat(concat(a, b), c)")]
    [InlineData("a.b.c", "a.b.c")]
    [InlineData("m['k'][0]", "m[k][0]")]
    [InlineData("CASE a WHEN 1 THEN 'x' ELSE 'y' END", "CASE WHEN (a = 1) THEN x ELSE y END")]
    [InlineData("CAST(a AS DECIMAL(5, 2))", "CAST(a AS DECIMAL(5,2))")]
    [InlineData("count(DISTINCT a, b) FILTER (WHERE c)", "count(DISTINCT a, b) FILTER (WHERE c)")]
    [InlineData("transform(a, (x, i) -> x + i)", "transform(a, lambdafunction((x + i), x, i))")]
    [InlineData("a AS `x y`", "a AS `x y`")]
    [InlineData("interval '1 02:03:04.5' day to second", "INTERVAL '1 02:03:04.5' DAY TO SECOND")]
    [InlineData("interval 1 year 2 months", "INTERVAL '1-2' YEAR TO MONTH")]
    [InlineData("DATE'2024-02-29'", "DATE '2024-02-29'")]
    public void Expressions_follow_Sparks_precedence(string sql, string text) =>
        Assert.Equal(text, SyntaxText.Of(SqlParser.ParseExpression(sql, TimeZoneInfo.Utc)));

    [Theory]
    [InlineData("SELECT", "Syntax error at or near end of input.(line 1, pos 6)")]
    [InlineData("SELECT (1", "Syntax error at or near end of input.(line 1, pos 9)")]
    [InlineData("SELEC 1", "Syntax error at or near 'SELEC'.(line 1, pos 0)")]
    [InlineData("SELECT 1 BETWEEN 2", "Syntax error at or near end of input.(line 1, pos 18)")]
    [InlineData("SELECT k v w FROM t", "Syntax error at or near 'w': extra input 'w'.(line 1, pos 11)")]
    [InlineData("SELECT\n  1 AS 'x'", "Syntax error at or near ''x'': extra input ''x''.(line 2, pos 7)")]
    [InlineData("SELECT '1'::int", "Syntax error at or near ':': extra input ':'.(line 1, pos 10)")]
    public void What_does_not_parse_is_named_with_its_place(string sql, string message)
    {
        var thrown = Assert.Throws<ParseException>(() => SqlParser.ParseStatement(sql, TimeZoneInfo.Utc));

        Assert.Equal("PARSE_SYNTAX_ERROR", thrown.ErrorClass);
        Assert.Equal("42601", thrown.SqlState);
        Assert.Equal($"[PARSE_SYNTAX_ERROR] {message}", thrown.Message);
    }

    [Theory]
    [InlineData("SELECT 32768S", "INVALID_NUMERIC_LITERAL_RANGE")]
    [InlineData("SELECT X'GG'", "INVALID_TYPED_LITERAL")]
    [InlineData("SELECT date '2024-02-30'", "INVALID_TYPED_LITERAL")]
    [InlineData("SELECT CAST(1 AS nosuch)", "UNSUPPORTED_DATATYPE")]
    [InlineData("SELECT CAST(1 AS decimal(39, 0))", "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION")]
    [InlineData("ALTER TABLE t RENAME TO u", "UNSUPPORTED_FEATURE")]
    public void Literals_types_and_statements_are_refused_by_class(string sql, string errorClass) => Assert.Equal(
        errorClass,
        Assert.ThrowsAny<AnalysisException>(() => SqlParser.ParseStatement(sql, TimeZoneInfo.Utc)).ErrorClass);

    [Fact]
    public void A_clause_word_is_an_alias_where_nothing_follows()
    {
        var query = (QueryStatement)SqlParser.ParseStatement("SELECT * FROM kv WHERE", TimeZoneInfo.Utc);

        var from = Assert.IsType<AliasedSyntax>(Assert.IsType<SelectSyntax>(query.Query).From);
        Assert.Equal("WHERE", from.Alias.Name);
    }

    [Theory]
    [InlineData("a INT, b STRING", "struct<a:int,b:string>")]
    [InlineData("`a b` BIGINT NOT NULL COMMENT 'x'", "struct<a b:bigint>")]
    [InlineData("struct<a:int,m:map<string,array<decimal(5,2)>>>", "struct<a:int,m:map<string,array<decimal(5,2)>>>")]
    [InlineData("t TIMESTAMP_NTZ, i INTERVAL DAY TO SECOND", "struct<t:timestamp_ntz,i:interval day to second>")]
    public void Schemas_are_read_from_DDL(string ddl, string catalog) =>
        Assert.Equal(catalog, SqlParser.ParseSchema(ddl).CatalogString);
}
