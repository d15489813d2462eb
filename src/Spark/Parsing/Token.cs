namespace Spark.Parsing;

/// <summary>One token of SQL text. Text is as written; Value is unquoted and unescaped.</summary>
internal sealed record Token(TokenKind Kind, string Text, string Value, SourcePosition At, int Offset)
{
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;

    public bool IsNumber => Kind is >= TokenKind.Integer and <= TokenKind.BigDecimal;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
