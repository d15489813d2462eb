using System.Globalization;
using System.Text;

namespace Spark.Embedded.Functions.Json;

/// <summary>
/// Reads JSON token by token and no further than asked, so that what follows a value does not matter to it.
/// </summary>
internal sealed class JsonTokenizer(string text, JsonReading reading)
{
    private readonly Stack<bool> _isObject = new();
    private readonly StringBuilder _buffer = new();
    private int _at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    private bool _hasItems;
    private bool _awaitsValue;

    public JsonToken Token { get; private set; }

    /// <summary>Name of the field that the reader is in.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Content of a text, digits of a number.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Nesting depth: containers entered and not left.</summary>
    public int Depth => _isObject.Count;

    /// <summary>Moves on; <see cref="JsonToken.None"/> at the end of the text.</summary>
    public JsonToken Next() => Token = Read();

    /// <summary>On the start of an object or array, moves to its end.</summary>
    public void SkipChildren()
    {
        if (Token is not (JsonToken.StartObject or JsonToken.StartArray))
        {
            return;
        }

        var depth = Depth;
        while (Depth >= depth)
        {
            if (Next() == JsonToken.None)
            {
                throw Broken("the text ends within an object or array");
            }
        }
    }

    private JsonToken Read()
    {
        SkipBlanks();
        if (_at >= text.Length)
        {
            return Depth == 0 ? JsonToken.None : throw Broken("the text ends within an object or array");
        }

        if (_awaitsValue)
        {
            _awaitsValue = false;
            return Value();
        }

        if (Depth == 0)
        {
            return Value();
        }

        var isObject = _isObject.Peek();
        if (text[_at] == (isObject ? '}' : ']'))
        {
            _at++;
            _isObject.Pop();
            _hasItems = true;
            return isObject ? JsonToken.EndObject : JsonToken.EndArray;
        }

        if (_hasItems)
        {
            Expect(',');
            SkipBlanks();
        }

        _hasItems = true;
        return isObject ? Field() : Value();
    }

    private JsonToken Field()
    {
        if (_at >= text.Length)
        {
            throw Broken("the text ends where a name is expected");
        }

        var quote = text[_at];
        if (quote == '"' || (quote == '\'' && reading.SingleQuotes))
        {
            Name = Quoted(quote);
        }
        else if (reading.UnquotedNames && (char.IsLetter(quote) || quote is '_' or '$'))
        {
            var start = _at;
            while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '$'))
            {
                _at++;
            }

            Name = text[start.._at];
        }
        else
        {
            throw Broken("a name is expected");
        }

        SkipBlanks();
        Expect(':');
        _awaitsValue = true;
        return JsonToken.Name;
    }

    private JsonToken Value()
    {
        SkipBlanks();
        if (_at >= text.Length)
        {
            throw Broken("the text ends where a value is expected");
        }

        var first = text[_at];
        switch (first)
        {
            case '{' or '[':
                _at++;
                _isObject.Push(first == '{');
                _hasItems = false;
                return first == '{' ? JsonToken.StartObject : JsonToken.StartArray;
            case '"':
            case '\'' when reading.SingleQuotes:
                Text = Quoted(first);
                return JsonToken.Text;
            case 't':
                return Word("true", JsonToken.True);
            case 'f':
                return Word("false", JsonToken.False);
            case 'n':
                return Word("null", JsonToken.Null);
            case 'N' when reading.NonNumericNumbers:
                return Special("NaN", "NaN");
            case 'I' when reading.NonNumericNumbers:
                return Special("Infinity", "Infinity");
            case '+' when reading.NonNumericNumbers:
                return Infinite("+", "Infinity");
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                throw Broken($"'{first}' begins no value");
        }
    }

    private JsonToken Number()
    {
        var start = _at;
        if (text[_at] == '-')
        {
            _at++;
            if (_at < text.Length && text[_at] == 'I' && reading.NonNumericNumbers)
            {
                _at = start;
                return Infinite("-", "-Infinity");
            }
        }

        var digits = Digits();
        if (digits == 0)
        {
            throw Broken("a digit is expected");
        }

        var firstDigit = _at - digits;
        if (digits > 1 && text[firstDigit] == '0' && !reading.LeadingZeros)
        {
            throw Broken("a number begins with 0");
        }

        var sign = text[start] == '-' ? "-" : string.Empty;
        var zeros = text.AsSpan(firstDigit, digits - 1).IndexOfAnyExcept('0');
        var whole = text.AsSpan(
            firstDigit + (zeros < 0 ? digits - 1 : zeros),
            digits - (zeros < 0 ? digits - 1 : zeros)
        );
        var restStart = _at;
        var isFraction = false;
        if (_at < text.Length && text[_at] == '.')
        {
            _at++;
            isFraction = true;
            if (Digits() == 0)
            {
                throw Broken("a digit is expected behind the point");
            }
        }

        if (_at < text.Length && text[_at] is 'e' or 'E')
        {
            _at++;
            isFraction = true;
            if (_at < text.Length && text[_at] is '+' or '-')
            {
                _at++;
            }

            if (Digits() == 0)
            {
                throw Broken("a digit is expected in the exponent");
            }
        }

        if (Depth == 0 && _at < text.Length && !IsBlank(text[_at]))
        {
            throw Broken("a blank is expected behind the number");
        }

        Text = string.Concat(sign, whole, text.AsSpan(restStart, _at - restStart));
        return isFraction ? JsonToken.Fraction : JsonToken.Integer;
    }

    private int Digits()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        return _at - start;
    }

    private JsonToken Infinite(string sign, string value)
    {
        foreach (var word in new[] { "Infinity", "INF" })
        {
            if (text.AsSpan(_at).StartsWith(sign + word, StringComparison.Ordinal))
            {
                return Special(sign + word, value);
            }
        }

        throw Broken($"'{sign}' begins no number");
    }

    private JsonToken Special(string word, string value)
    {
        Word(word, JsonToken.Fraction);
        Text = value;
        return JsonToken.Fraction;
    }

    private JsonToken Word(string word, JsonToken token)
    {
        if (
            !text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)
            || (
                _at + word.Length < text.Length
                && (char.IsLetterOrDigit(text[_at + word.Length]) || text[_at + word.Length] is '_' or '$')
            )
        )
        {
            throw Broken("an unknown word stands for a value");
        }

        _at += word.Length;
        Text = word;
        return token;
    }

    private string Quoted(char quote)
    {
        _at++;
        _buffer.Clear();
        while (true)
        {
            var length = text.AsSpan(_at).IndexOfAny(quote, '\\');
            if (length < 0)
            {
                throw Broken("a text has no end");
            }

            var piece = text.AsSpan(_at, length);
            if (!reading.RawControlCharacters && piece.IndexOfAnyInRange('\0', '\u001F') >= 0)
            {
                throw Broken("a text holds a control character");
            }

            _at += length;
            if (text[_at++] == quote)
            {
                return _buffer.Length == 0 ? piece.ToString() : _buffer.Append(piece).ToString();
            }

            _buffer.Append(piece);
            Escape();
        }
    }

    private void Escape()
    {
        if (_at >= text.Length)
        {
            throw Broken("a text has no end");
        }

        var unit = text[_at++];
        switch (unit)
        {
            case '"' or '\\' or '/':
                _buffer.Append(unit);
                break;
            case 'b':
                _buffer.Append('\b');
                break;
            case 'f':
                _buffer.Append('\f');
                break;
            case 'n':
                _buffer.Append('\n');
                break;
            case 'r':
                _buffer.Append('\r');
                break;
            case 't':
                _buffer.Append('\t');
                break;
            case 'u'
                when _at + 4 <= text.Length
                    && ushort.TryParse(
                        text.AsSpan(_at, 4),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var code
                    ):
                _buffer.Append((char)code);
                _at += 4;
                break;
            case '\'' when reading.SingleQuotes:
                _buffer.Append(unit);
                break;
            default:
                if (!reading.AnyEscape || unit == 'u')
                {
                    throw Broken($"'\\{unit}' is no escape");
                }

                _buffer.Append(unit);
                break;
        }
    }

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (IsBlank(text[_at]))
            {
                _at++;
            }
            else if (reading.Comments && text[_at] == '/' && _at + 1 < text.Length && text[_at + 1] is '/' or '*')
            {
                var isLine = text[_at + 1] == '/';
                var end = text.IndexOf(isLine ? "\n" : "*/", _at + 2, StringComparison.Ordinal);
                _at =
                    end < 0
                        ? isLine
                            ? text.Length
                            : throw Broken("a comment has no end")
                        : end + (isLine ? 1 : 2);
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\t' or '\n' or '\r';

    private void Expect(char unit)
    {
        if (_at >= text.Length || text[_at] != unit)
        {
            throw Broken($"'{unit}' is expected");
        }

        _at++;
    }

    private JsonSyntaxException Broken(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Position {_at + 1}: {problem}."));
}
