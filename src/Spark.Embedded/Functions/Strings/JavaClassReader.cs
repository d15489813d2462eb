using System.Globalization;
using System.Text;

namespace Spark.Embedded.Functions.Strings;

/// <summary>
/// Character classes. Java's are of code points and know unions and intersections; .NET's are of UTF-16 units, so
/// that what
/// lies beyond 16 bits becomes an alternative beside the class.
/// </summary>
internal sealed class JavaClassReader
{
    private const string Astral = @"[\ud800-\udbff][\udc00-\udfff]";
    private const string Surrogates = @"\ud800-\udfff";

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Lower"] = "a-z",
        ["Upper"] = "A-Z",
        ["ASCII"] = @"\u0000-\u007f",
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["Punct"] = @"\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e",
        ["Graph"] = @"\u0021-\u007e",
        ["Print"] = @"\u0020-\u007e",
        ["Blank"] = @" \t",
        ["Cntrl"] = @"\u0000-\u001f\u007f",
        ["XDigit"] = "0-9a-fA-F",
        ["Space"] = @" \t\n\u000b\f\r",
        ["javaLowerCase"] = @"\p{Ll}",
        ["javaUpperCase"] = @"\p{Lu}",
        ["javaWhitespace"] = @"\s",
        ["javaLetter"] = @"\p{L}",
        ["javaDigit"] = @"\p{Nd}",
        ["javaLetterOrDigit"] = @"\p{L}\p{Nd}",
        ["javaAlphabetic"] = @"\p{L}\p{Nl}",
        ["IsAlphabetic"] = @"\p{L}\p{Nl}",
        ["IsLetter"] = @"\p{L}",
        ["IsDigit"] = @"\p{Nd}",
        ["IsLowercase"] = @"\p{Ll}",
        ["IsUppercase"] = @"\p{Lu}",
        ["IsPunctuation"] = @"\p{P}",
        ["IsWhite_Space"] = @"\s",
        ["IsLatin"] =
            @"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff"
            + @"\u2c60-\u2c7f\ua722-\ua787\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a",
        ["IsCyrillic"] = @"\u0400-\u052f\u1c80-\u1c88\u1d2b\u1d78\u2de0-\u2dff\ua640-\ua69f",
        ["IsGreek"] =
            @"\u0370-\u0373\u0375-\u0377\u037a-\u037d\u037f\u0384\u0386\u0388-\u03e1\u03f0-\u03ff\u1f00-\u1fff",
        ["IsHan"] =
            @"\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029"
            + @"\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
    };

    private readonly string _pattern;
    private readonly StringBuilder _units = new();
    private readonly List<string> _alternatives = [];
    private int _at;

    private JavaClassReader(string pattern, int at)
    {
        _pattern = pattern;
        _at = at;
    }

    public static string Read(string pattern, ref int at)
    {
        var reader = new JavaClassReader(pattern, at);
        var text = reader.ReadClass();
        at = reader._at;
        return text;
    }

    /// <summary>An escape outside of classes: a set, a property or one character.</summary>
    public static string Escape(string pattern, ref int at)
    {
        var reader = new JavaClassReader(pattern, at);
        reader.ReadEscape(out var isNegated);
        at = reader._at;
        return reader.Finish(isNegated);
    }

    private string ReadClass()
    {
        _at++;
        var isNegated = _at < _pattern.Length && _pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var conditions = new List<string>();
        var isFirst = true;
        while (_at < _pattern.Length && (isFirst || _pattern[_at] != ']'))
        {
            if (_pattern[_at] == '[')
            {
                _alternatives.Add(Nested());
            }
            else if (_pattern[_at] == '&' && _at + 1 < _pattern.Length && _pattern[_at + 1] == '&')
            {
                _at += 2;
                conditions.Add(Intersection());
            }
            else
            {
                ReadItem();
            }

            isFirst = false;
        }

        if (_at >= _pattern.Length)
        {
            throw new QueryFailure(
                "INVALID_PARAMETER_VALUE.PATTERN",
                $"The pattern '{_pattern}' has a character class without end."
            );
        }

        _at++;
        var any = Finish(isNegated: false);
        if (conditions.Count > 0)
        {
            any = $"(?:{string.Concat(conditions.Select(condition => $"(?={condition})"))}{any})";
        }

        return isNegated && (conditions.Count > 0 || _alternatives.Count > 0) ? $"(?:(?!{any})(?:{Astral}|[\\s\\S]))"
            : isNegated ? Finish(isNegated: true)
            : any;
    }

    private string Nested()
    {
        var at = _at;
        var text = Read(_pattern, ref at);
        _at = at;
        return text;
    }

    private string Intersection()
    {
        if (_at < _pattern.Length && _pattern[_at] == '[')
        {
            return Nested();
        }

        // The rest of the class up to its end or the next && stands for a class of its own.
        var end = _at;
        while (
            end < _pattern.Length
            && _pattern[end] != ']'
            && !(_pattern[end] == '&' && end + 1 < _pattern.Length && _pattern[end + 1] == '&')
        )
        {
            end += _pattern[end] == '\\' ? 2 : 1;
        }

        var at = 0;
        var text = Read($"[{_pattern[_at..end]}]", ref at);
        _at = end;
        return text;
    }

    private void ReadItem()
    {
        if (_pattern[_at] == '\\' && IsSet(_at + 1))
        {
            ReadEscape(out var isNegated);
            if (isNegated)
            {
                throw new QueryFailure(
                    null,
                    $"The class in pattern '{_pattern}' is not supported by engine 'embedded'."
                );
            }

            return;
        }

        var low = ReadCodePoint();
        if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] is not (']' or '['))
        {
            _at++;
            var high = ReadCodePoint();
            AddRange(low, high);
            return;
        }

        AddRange(low, low);
    }

    private bool IsSet(int at) =>
        at < _pattern.Length
        && _pattern[at] is 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'h' or 'H' or 'v' or 'V' or 'p' or 'P';

    private int ReadCodePoint()
    {
        if (_pattern[_at] == '\\')
        {
            return ReadEscapedCodePoint();
        }

        var point = char.ConvertToUtf32(_pattern, _at);
        _at += point > char.MaxValue ? 2 : 1;
        return point;
    }

    private void ReadEscape(out bool isNegated)
    {
        isNegated = false;
        var kind = _pattern[_at + 1];
        if (!IsSet(_at + 1))
        {
            var point = ReadEscapedCodePoint();
            AddRange(point, point);
            return;
        }

        _at += 2;
        var isInverse = char.IsAsciiLetterUpper(kind);
        var set = char.ToLowerInvariant(kind) switch
        {
            'd' => "0-9",
            'w' => "a-zA-Z_0-9",
            's' => @" \t\n\u000b\f\r",
            'h' => @" \t\u00a0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000",
            'v' => @"\n\u000b\f\r\u0085\u2028\u2029",
            _ => Property(),
        };
        if (isInverse)
        {
            _alternatives.Add($"(?:{Astral}|[^{set}{Surrogates}])");
            return;
        }

        _units.Append(set);
    }

    private string Property()
    {
        string name;
        if (_at < _pattern.Length && _pattern[_at] == '{')
        {
            var end = _pattern.IndexOf('}', _at);
            name = _pattern[(_at + 1)..Math.Max(end, _at + 1)];
            _at = end + 1;
        }
        else
        {
            name = _pattern[_at++].ToString();
        }

        if (Properties.TryGetValue(name, out var set))
        {
            return set;
        }

        if (name.StartsWith("In", StringComparison.Ordinal))
        {
            return $@"\p{{Is{name[2..]}}}";
        }

        var category = name.StartsWith("Is", StringComparison.Ordinal) ? name[2..] : name;
        return category.Length is 1 or 2 && char.IsAsciiLetterUpper(category[0])
            ? $@"\p{{{category}}}"
            : throw new QueryFailure(
                "INVALID_PARAMETER_VALUE.PATTERN",
                $"The pattern '{_pattern}' names the unknown character property '{name}'."
            );
    }

    private int ReadEscapedCodePoint()
    {
        var kind = _at + 1 < _pattern.Length ? _pattern[_at + 1] : '\\';
        _at += 2;
        switch (kind)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'a':
                return 7;
            case 'e':
                return 27;
            case 'c':
                return _pattern[_at++] ^ 64;
            case 'u':
                return Hexadecimal(4);
            case 'x' when _at < _pattern.Length && _pattern[_at] == '{':
                var end = _pattern.IndexOf('}', _at);
                var point = int.Parse(_pattern[(_at + 1)..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _at = end + 1;
                return point;
            case 'x':
                return Hexadecimal(2);
            case '0':
                return Octal();
            default:
                return char.IsAsciiLetterOrDigit(kind)
                    ? throw new QueryFailure(
                        "INVALID_PARAMETER_VALUE.PATTERN",
                        $"The pattern '{_pattern}' has the unknown escape '\\{kind}'."
                    )
                    : kind;
        }
    }

    private int Hexadecimal(int digits)
    {
        var value = int.Parse(_pattern.AsSpan(_at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        _at += digits;
        return value;
    }

    private int Octal()
    {
        var value = 0;
        while (_at < _pattern.Length && _pattern[_at] is >= '0' and <= '7' && (value * 8) + _pattern[_at] - '0' <= 255)
        {
            value = (value * 8) + _pattern[_at++] - '0';
        }

        return value;
    }

    private void AddRange(int low, int high)
    {
        if (low <= char.MaxValue)
        {
            _units.Append(CultureInfo.InvariantCulture, $@"\u{low:x4}");
            if (high > low)
            {
                _units.Append(CultureInfo.InvariantCulture, $@"-\u{Math.Min(high, char.MaxValue):x4}");
            }
        }

        if (high > char.MaxValue)
        {
            AddAstral(Math.Max(low, char.MaxValue + 1), high);
        }
    }

    private void AddAstral(int low, int high)
    {
        for (var lead = Lead(low); lead <= Lead(high); lead++)
        {
            var first = lead == Lead(low) ? Trail(low) : 0xdc00;
            var last = lead == Lead(high) ? Trail(high) : 0xdfff;
            _alternatives.Add(string.Create(CultureInfo.InvariantCulture, $@"\u{lead:x4}[\u{first:x4}-\u{last:x4}]"));
        }
    }

    private static int Lead(int point) => 0xd800 + ((point - 0x10000) >> 10);

    private static int Trail(int point) => 0xdc00 + ((point - 0x10000) & 0x3ff);

    private string Finish(bool isNegated)
    {
        if (isNegated)
        {
            return $"(?:{Astral}|[^{_units}{Surrogates}])";
        }

        if (_alternatives.Count == 0)
        {
            return $"[{_units}]";
        }

        return _units.Length == 0
            ? $"(?:{string.Join('|', _alternatives)})"
            : $"(?:{string.Join('|', _alternatives)}|[{_units}])";
    }
}
