using Microsoft.Spark.Sql;
using Spark.Parsing;

namespace Spark.Tests.Parsing;

public class LexerTests
{
    [Theory]
    [InlineData("7", "Integer", "7")]
    [InlineData("7L", "BigInt", "7")]
    [InlineData("7y", "TinyInt", "7")]
    [InlineData("7S", "SmallInt", "7")]
    [InlineData("1.5", "Decimal", "1.5")]
    [InlineData("9.", "Decimal", "9.")]
    [InlineData(".5D", "Double", ".5")]
    [InlineData("1e3", "Exponent", "1e3")]
    [InlineData("2.5e-1F", "Float", "2.5e-1")]
    [InlineData("1BD", "BigDecimal", "1")]
    [InlineData("1x", "Word", "1x")]
    [InlineData("`a``b`", "QuotedName", "a`b")]
    [InlineData("r'\\n'", "Text", "\\n")]
    public void A_token_has_its_kind_and_value(string sql, string kind, string value)
    {
        var token = Lexer.Tokenize(sql)[0];

        Assert.Equal(kind, token.Kind.ToString());
        Assert.Equal(value, token.Value);
    }

    [Fact]
    public void A_number_before_a_dot_and_a_name_is_whole() =>
        Assert.Equal(["1", ".", "x", ""], Lexer.Tokenize("1.x").Select(token => token.Text));

    [Theory]
    [InlineData(@"'a\nb'", "a\nb")]
    [InlineData(@"'a\\b'", @"a\b")]
    [InlineData(@"'a\%b'", @"a\%b")]
    [InlineData(@"'\u00e9'", "é")]
    [InlineData(@"'\U0001F600'", "😀")]
    [InlineData(@"'\101'", "A")]
    [InlineData("\"it's\"", "it's")]
    public void Escapes_become_characters(string sql, string text) => Assert.Equal(text, Lexer.Tokenize(sql)[0].Value);

    [Fact]
    public void Comments_are_skipped_and_positions_go_on()
    {
        var token = Lexer.Tokenize("-- one\n/* two /* nested */ */ x")[0];

        Assert.Equal("x", token.Text);
        Assert.Equal(new SourcePosition(2, 23), token.At);
    }

    [Theory]
    [InlineData("'open", "[PARSE_SYNTAX_ERROR] Syntax error at or near '''.(line 1, pos 0)")]
    [InlineData("`open", "[PARSE_SYNTAX_ERROR] Syntax error at or near '`'.(line 1, pos 0)")]
    [InlineData("größe", "[PARSE_SYNTAX_ERROR] Syntax error at or near 'ö'.(line 1, pos 2)")]
    public void What_is_no_token_is_named_with_its_place(string sql, string message) =>
        Assert.Equal(message, Assert.Throws<ParseException>(() => Lexer.Tokenize(sql)).Message);
}
