namespace Spark.Parsing;

/// <summary>A cursor over tokens with the look-ahead that the grammar needs.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private int _index;

    public Token Current => tokens[_index];

    public int Mark => _index;

    public Token Peek(int ahead = 1) => tokens[Math.Min(_index + ahead, tokens.Count - 1)];

    public void Rewind(int mark) => _index = mark;

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
        {
            _index++;
        }

        return token;
    }

    public bool AtWord(string word) => Current.IsWord(word);

    public bool AtAnyWord(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Current.IsWord(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool AtWords(string first, string second) => Current.IsWord(first) && Peek().IsWord(second);

    public bool AtSymbol(string symbol) => Current.IsSymbol(symbol);

    public bool AcceptWord(string word)
    {
        if (!AtWord(word))
        {
            return false;
        }

        _index++;
        return true;
    }

    public bool AcceptWords(string first, string second)
    {
        if (!AtWords(first, second))
        {
            return false;
        }

        _index += 2;
        return true;
    }

    public bool AcceptSymbol(string symbol)
    {
        if (!AtSymbol(symbol))
        {
            return false;
        }

        _index++;
        return true;
    }

    public Token ExpectWord(string word) => AtWord(word) ? Take() : throw Unexpected();

    public Token ExpectSymbol(string symbol) => AtSymbol(symbol) ? Take() : throw Unexpected();

    public Microsoft.Spark.Sql.AnalysisException Unexpected() => ParseErrors.Syntax(Current.Text, Current.At);
}
