using System.Globalization;
using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>
/// A pattern for .NET's engine, with Java's group numbers: from left to right, named ones among the others.
/// </summary>
internal sealed record JavaPattern(string Text, int GroupCount, IReadOnlyDictionary<string, int> Names)
{
    public static JavaPattern Translate(string pattern) => new JavaPatternReader(pattern).Read();
}

/// <summary>Reads a Java pattern once from left to right and writes its .NET form.</summary>
internal sealed class JavaPatternReader(string pattern)
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";
    private const string Astral = @"[\ud800-\udbff][\udc00-\udfff]";
    private const string AtEnd = @"(?=(?:\r\n|[" + LineEnds + @"])?\z)";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Stack<bool> _dotAll = new([false]);
    private readonly Stack<bool> _multiline = new([false]);
    private int _groups;
    private int _at;

    public JavaPattern Read()
    {
        while (_at < pattern.Length)
        {
            ReadPiece();
        }

        return _dotAll.Count > 1 ? throw Refusal("Unclosed group") : new JavaPattern(_text.ToString(), _groups, _names);
    }

    // An atom with its quantifier; possessive ones become atomic groups, which .NET knows.
    private void ReadPiece()
    {
        var start = _text.Length;
        ReadAtom();
        var quantifier = ReadQuantifier();
        if (quantifier.Length == 0)
        {
            return;
        }

        if (_at < pattern.Length && pattern[_at] == '+')
        {
            _at++;
            _text.Insert(start, "(?>").Append(quantifier).Append(')');
            return;
        }

        _text.Append(quantifier);
        if (_at < pattern.Length && pattern[_at] == '?')
        {
            _at++;
            _text.Append('?');
        }
    }

    private string ReadQuantifier()
    {
        if (_at >= pattern.Length)
        {
            return string.Empty;
        }

        if (pattern[_at] is '*' or '+' or '?')
        {
            return pattern[_at++].ToString();
        }

        var end = pattern[_at] == '{' ? pattern.IndexOf('}', _at) : -1;
        if (end < 0)
        {
            return string.Empty;
        }

        var quantifier = pattern[_at..(end + 1)];
        _at = end + 1;
        return quantifier;
    }

    private void ReadAtom()
    {
        var current = pattern[_at];
        switch (current)
        {
            case '\\':
                ReadEscape();
                break;
            case '[':
                _text.Append(JavaClassReader.Read(pattern, ref _at));
                break;
            case '(':
                ReadGroup();
                break;
            case ')':
                throw Refusal("Unmatched closing ')'");
            case '*' or '+' or '?':
                throw Refusal($"Dangling meta character '{current}'");
            case '.':
                _at++;
                _text.Append(_dotAll.Peek() ? $"(?:{Astral}|[\\s\\S])" : $"(?:{Astral}|[^{LineEnds}])");
                break;
            case '$':
                _at++;
                _text.Append(_multiline.Peek() ? $@"(?=[{LineEnds}]|\z)" : AtEnd);
                break;
            case '^':
                _at++;
                _text.Append(_multiline.Peek() ? $@"(?<=\A|[{LineEnds}])" : @"\A");
                break;
            case '{':
                throw Refusal("Illegal repetition");
            case '|':
                _at++;
                _text.Append('|');
                break;
            default:
                ReadLiteral();
                break;
        }
    }

    private void ReadLiteral()
    {
        if (char.IsHighSurrogate(pattern[_at]) && _at + 1 < pattern.Length)
        {
            _text.Append("(?:").Append(pattern, _at, 2).Append(')');
            _at += 2;
            return;
        }

        _text.Append(Escaped(pattern[_at++]));
    }

    private void ReadGroup()
    {
        _at++;
        var dotAll = _dotAll.Peek();
        var multiline = _multiline.Peek();
        if (_at < pattern.Length && pattern[_at] == '?')
        {
            if (ReadFlags(ref dotAll, ref multiline, out var isScoped))
            {
                if (!isScoped)
                {
                    _dotAll.Pop();
                    _multiline.Pop();
                    _dotAll.Push(dotAll);
                    _multiline.Push(multiline);
                    return;
                }
            }
            else
            {
                ReadSpecialGroup();
            }
        }
        else
        {
            _groups++;
            _text.Append('(');
        }

        _dotAll.Push(dotAll);
        _multiline.Push(multiline);
        while (_at < pattern.Length && pattern[_at] != ')')
        {
            ReadPiece();
        }

        if (_at >= pattern.Length)
        {
            throw Refusal("Unclosed group");
        }

        _at++;
        _dotAll.Pop();
        _multiline.Pop();
        _text.Append(')');
    }

    private void ReadSpecialGroup()
    {
        foreach (var opening in (ReadOnlySpan<string>)["?:", "?=", "?!", "?>", "?<=", "?<!"])
        {
            if (string.CompareOrdinal(pattern, _at, opening, 0, opening.Length) == 0)
            {
                _at += opening.Length;
                _text.Append('(').Append(opening);
                return;
            }
        }

        var end = pattern.IndexOf('>', _at);
        if (_at + 1 >= pattern.Length || pattern[_at + 1] != '<' || end < 0)
        {
            throw Refusal("Unknown inline modifier");
        }

        _names[pattern[(_at + 2)..end]] = ++_groups;
        _at = end + 1;
        _text.Append('(');
    }

    // (?i), (?s-m:…) and the like. s and m are done by this reader, i is left to .NET.
    private bool ReadFlags(ref bool dotAll, ref bool multiline, out bool isScoped)
    {
        isScoped = false;
        var at = _at + 1;
        var isOn = true;
        var (ignoreCase, changesCase) = (false, false);
        for (; at < pattern.Length && pattern[at] is not (')' or ':'); at++)
        {
            switch (pattern[at])
            {
                case '-':
                    isOn = false;
                    break;
                case 's':
                    dotAll = isOn;
                    break;
                case 'm':
                    multiline = isOn;
                    break;
                case 'i':
                    (ignoreCase, changesCase) = (isOn, true);
                    break;
                case 'u' or 'U' or 'd':
                    break;
                default:
                    return false;
            }
        }

        if (at >= pattern.Length || at == _at + 1)
        {
            return false;
        }

        isScoped = pattern[at] == ':';
        _at = at + 1;
        _text
            .Append("(?")
            .Append(
                changesCase ? (ignoreCase ? "i" : "-i")
                : isScoped ? string.Empty
                : "-x"
            );
        _text.Append(isScoped ? ':' : ')');
        return true;
    }

    private void ReadEscape()
    {
        if (_at + 1 >= pattern.Length)
        {
            throw Refusal("Unexpected internal error");
        }

        var next = pattern[_at + 1];
        switch (next)
        {
            case 'Q':
                var end = pattern.IndexOf(@"\E", _at + 2, StringComparison.Ordinal);
                var quoted = end < 0 ? pattern[(_at + 2)..] : pattern[(_at + 2)..end];
                _at = end < 0 ? pattern.Length : end + 2;
                foreach (var unit in quoted)
                {
                    _text.Append(Escaped(unit));
                }

                break;
            case 'k':
                var close = pattern.IndexOf('>', _at);
                var name = close < 0 ? string.Empty : pattern[(_at + 3)..close];
                _at = close + 1;
                _text.Append(CultureInfo.InvariantCulture, $@"(?:\{GroupNamed(name)})");
                break;
            case >= '1' and <= '9':
                ReadBackReference();
                break;
            case 'b' or 'B' or 'A' or 'z' or 'G':
                _text.Append('\\').Append(next);
                _at += 2;
                break;
            case 'Z':
                _text.Append(AtEnd);
                _at += 2;
                break;
            case 'R':
                _text.Append(@"(?:\r\n|[\n\u000b\u000c\r\u0085\u2028\u2029])");
                _at += 2;
                break;
            default:
                _text.Append(JavaClassReader.Escape(pattern, ref _at));
                break;
        }
    }

    private int GroupNamed(string name) =>
        _names.TryGetValue(name, out var group) ? group : throw Refusal($"Unknown group '{name}'");

    private void ReadBackReference()
    {
        _at++;
        var group = pattern[_at++] - '0';
        while (_at < pattern.Length && char.IsAsciiDigit(pattern[_at]) && (group * 10) + pattern[_at] - '0' <= _groups)
        {
            group = (group * 10) + pattern[_at++] - '0';
        }

        // A group that is not there yet never matches.
        _text.Append(group <= _groups ? string.Create(CultureInfo.InvariantCulture, $@"(?:\{group})") : "(?!)");
    }

    internal static string Escaped(char unit) =>
        char.IsAsciiLetterOrDigit(unit) || unit is '_' or '"' or '\'' or ' ' || unit > 127
            ? unit.ToString()
            : string.Create(CultureInfo.InvariantCulture, $@"\u{(int)unit:x4}");

    private QueryFailure Refusal(string problem) =>
        new(
            "INVALID_PARAMETER_VALUE.PATTERN",
            $"The pattern '{pattern}' is no regular expression: {problem} near index {_at}."
        );
}
