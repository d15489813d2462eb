namespace Spark.Parsing;

/// <summary>Recognises the numeric literals of Spark SQL at the start of a text.</summary>
internal static class NumberShape
{
    /// <summary>The kind, the length with its suffix and the length of the digits alone.</summary>
    public static (TokenKind Kind, int Length, int ValueLength) Read(ReadOnlySpan<char> text)
    {
        var whole = Digits(text, 0);
        var end = whole;
        var kind = TokenKind.Integer;
        if (At(text, whole) == '.')
        {
            var fraction = Digits(text, whole + 1);
            var (withExponent, hasExponent) = Exponent(text, whole + 1 + fraction);
            var candidate = Suffixed(text, withExponent, hasExponent ? TokenKind.Exponent : TokenKind.Decimal);

            // "1.x" is the number 1, a dot and a name.
            if (!IsWordCharacter(At(text, candidate.Length)))
            {
                return candidate;
            }

            return (kind, whole, whole);
        }

        var (exponentEnd, isExponent) = Exponent(text, end);
        return Suffixed(text, exponentEnd, isExponent ? TokenKind.Exponent : kind);
    }

    private static (TokenKind Kind, int Length, int ValueLength) Suffixed(
        ReadOnlySpan<char> text, int end, TokenKind kind)
    {
        var suffix = char.ToUpperInvariant(At(text, end));
        if (suffix == 'B' && char.ToUpperInvariant(At(text, end + 1)) == 'D')
        {
            return (TokenKind.BigDecimal, end + 2, end);
        }

        return suffix switch
        {
            'D' => (TokenKind.Double, end + 1, end),
            'F' => (TokenKind.Float, end + 1, end),
            'L' when kind == TokenKind.Integer => (TokenKind.BigInt, end + 1, end),
            'S' when kind == TokenKind.Integer => (TokenKind.SmallInt, end + 1, end),
            'Y' when kind == TokenKind.Integer => (TokenKind.TinyInt, end + 1, end),
            _ => (kind, end, end),
        };
    }

    private static (int End, bool Found) Exponent(ReadOnlySpan<char> text, int start)
    {
        if (char.ToUpperInvariant(At(text, start)) != 'E')
        {
            return (start, false);
        }

        var digits = start + 1 + (At(text, start + 1) is '+' or '-' ? 1 : 0);
        var count = Digits(text, digits);
        return count == 0 ? (start, false) : (digits + count, true);
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (char.IsAsciiDigit(At(text, end)))
        {
            end++;
        }

        return end - start;
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
