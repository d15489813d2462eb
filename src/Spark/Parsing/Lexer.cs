namespace Spark.Parsing;

/// <summary>Cuts Spark SQL text into tokens; the last one is always End.</summary>
internal sealed class Lexer(string sql)
{
    private static readonly string[] Symbols =
        ["<=>", "<>", "!=", "==", "<=", ">=", "!>", "!<", "->", "=>", "||"];

    private const string SingleSymbols = "()[],.;:+-*/%&|^~<>=!?@";

    private int _position;
    private int _line = 1;
    private int _lineStart;

    public static IReadOnlyList<Token> Tokenize(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new List<Token>();
        do
        {
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens;
    }

    private Token Next()
    {
        SkipBlanks();
        if (_position >= sql.Length)
        {
            return new Token(TokenKind.End, string.Empty, string.Empty, Here(), _position);
        }

        var c = sql[_position];
        if (c is '\'' or '"')
        {
            return Quoted(TokenKind.Text, _position);
        }

        if (c is 'r' or 'R' && Peek(1) is '\'' or '"')
        {
            return RawText();
        }

        if (c == '`')
        {
            return QuotedName();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return NumberOrWord();
        }

        if (IsWordCharacter(c))
        {
            return Take(TokenKind.Word, WordLength(_position));
        }

        if (sql.AsSpan(_position).StartsWith("/*+"))
        {
            return Take(TokenKind.HintStart, 3);
        }

        var symbol = Array.Find(Symbols, s => string.CompareOrdinal(sql, _position, s, 0, s.Length) == 0);
        if (symbol is not null)
        {
            return Take(TokenKind.Symbol, symbol.Length);
        }

        return SingleSymbols.Contains(c)
            ? Take(TokenKind.Symbol, 1)
            : throw ParseErrors.Syntax(c.ToString(), Here());
    }

    private void SkipBlanks()
    {
        while (_position < sql.Length)
        {
            if (char.IsWhiteSpace(sql[_position]))
            {
                Advance(1);
            }
            else if (sql.AsSpan(_position).StartsWith("--"))
            {
                SkipLineComment();
            }
            else if (sql.AsSpan(_position).StartsWith("/*") && Peek(2) != '+')
            {
                SkipBracketedComment();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLineComment()
    {
        while (_position < sql.Length && sql[_position] is not ('\n' or '\r'))
        {
            // A backslash at the end of the line carries the comment on to the next.
            Advance(sql[_position] == '\\' && Peek(1) == '\n' ? 2 : 1);
        }
    }

    private void SkipBracketedComment()
    {
        var start = Here();
        var depth = 0;
        do
        {
            if (_position >= sql.Length)
            {
                throw ParseErrors.UnclosedComment(start);
            }

            var rest = sql.AsSpan(_position);
            var opens = rest.StartsWith("/*");
            var closes = rest.StartsWith("*/");
            depth += opens ? 1 : closes ? -1 : 0;
            Advance(opens || closes ? 2 : 1);
        }
        while (depth > 0);
    }

    private Token Quoted(TokenKind kind, int start)
    {
        var quote = sql[_position];
        var end = _position + 1;
        while (end < sql.Length && sql[end] != quote)
        {
            end += sql[end] == '\\' ? 2 : 1;
        }

        if (end >= sql.Length)
        {
            throw ParseErrors.Syntax(quote.ToString(), Here());
        }

        return Take(kind, end + 1 - start, TextEscapes.Unescape(sql.AsSpan(start + 1, end - start - 1)));
    }

    private Token RawText()
    {
        var quote = sql[_position + 1];
        var end = sql.IndexOf(quote, _position + 2);
        return end < 0
            ? throw ParseErrors.Syntax(quote.ToString(), Here())
            : Take(TokenKind.Text, end + 1 - _position, sql[(_position + 2)..end]);
    }

    private Token QuotedName()
    {
        var end = _position + 1;
        while (end < sql.Length && (sql[end] != '`' || (end + 1 < sql.Length && sql[end + 1] == '`')))
        {
            end += sql[end] == '`' ? 2 : 1;
        }

        if (end >= sql.Length)
        {
            throw ParseErrors.Syntax("`", Here());
        }

        var name = sql[(_position + 1)..end].Replace("``", "`", StringComparison.Ordinal);
        return Take(TokenKind.QuotedName, end + 1 - _position, name);
    }

    private Token NumberOrWord()
    {
        var (kind, length, valueLength) = NumberShape.Read(sql.AsSpan(_position));
        var wordLength = WordLength(_position);
        return length >= wordLength
            ? Take(kind, length, sql.Substring(_position, valueLength))
            : Take(TokenKind.Word, wordLength);
    }

    private Token Take(TokenKind kind, int length, string? value = null)
    {
        var text = sql.Substring(_position, length);
        var token = new Token(kind, text, value ?? text, Here(), _position);
        Advance(length);
        return token;
    }

    private void Advance(int count)
    {
        for (var i = 0; i < count && _position < sql.Length; i++, _position++)
        {
            if (sql[_position] == '\n')
            {
                _line++;
                _lineStart = _position + 1;
            }
        }
    }

    private int WordLength(int start)
    {
        var end = start;
        while (end < sql.Length && IsWordCharacter(sql[end]))
        {
            end++;
        }

        return end - start;
    }

    private SourcePosition Here() => new(_line, _position - _lineStart);

    private char Peek(int ahead) => _position + ahead < sql.Length ? sql[_position + ahead] : '\0';

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
