using System.Globalization;
using Spark.Embedded.Functions.Casts;
using Spark.Types;

namespace Spark.Embedded.Functions.Dates;

/// <summary>
/// Reads instants by a pattern, strictly: every field in its width, nothing before or behind, dates that exist.
/// </summary>
internal sealed class DatePatternReader
{
    private readonly string _text;
    private readonly Dictionary<char, long> _fields = [];
    private int _at;
    private ZoneRules? _zone;

    private DatePatternReader(string text) => _text = text;

    public static long? Read(DatePattern pattern, string text, ZoneRules zone)
    {
        var reader = new DatePatternReader(text);
        return reader.ReadPieces(pattern.Pieces) && reader._at == text.Length ? reader.Resolve(zone) : null;
    }

    private bool ReadPieces(IReadOnlyList<PatternPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i])
            {
                case PatternText literal:
                    if (
                        string.Compare(
                            _text,
                            _at,
                            literal.Text,
                            0,
                            literal.Text.Length,
                            StringComparison.OrdinalIgnoreCase
                        ) != 0
                    )
                    {
                        return false;
                    }

                    _at += literal.Text.Length;
                    break;
                case PatternSection section:
                    ReadSection(section);
                    break;
                case PatternField field when !ReadField(field, Reserved(pieces, i)):
                    return false;
            }
        }

        return true;
    }

    private void ReadSection(PatternSection section)
    {
        var start = _at;
        var before = new Dictionary<char, long>(_fields);
        if (!ReadPieces(section.Pieces))
        {
            _at = start;
            _fields.Clear();
            foreach (var (letter, value) in before)
            {
                _fields[letter] = value;
            }
        }
    }

    // A number of open width leaves the digits that fields of fixed width right behind it need.
    private static int Reserved(IReadOnlyList<PatternPiece> pieces, int index)
    {
        var reserved = 0;
        if (
            pieces[index]
                is PatternField { Letter: 'y' or 'M' or 'd' or 'D' or 'H' or 'h' or 'K' or 'k' or 'm' or 's' } first
            && !IsFixed(first)
        )
        {
            for (var i = index + 1; i < pieces.Count && pieces[i] is PatternField field && IsFixed(field); i++)
            {
                reserved += field.Count;
            }
        }

        return reserved;
    }

    private static bool IsFixed(PatternField field) =>
        field switch
        {
            { Letter: 'M' or 'L' or 'd' or 'H' or 'h' or 'K' or 'k' or 'm' or 's', Count: 2 } => true,
            { Letter: 'D', Count: 3 } => true,
            { Letter: 'y', Count: 2 } => true,
            _ => false,
        };

    private bool ReadField(PatternField field, int reserved)
    {
        switch (field.Letter)
        {
            case 'y' when field.Count == 2:
                return ReadNumber('y', 2, 2, 0) && Shift('y', 2000);
            case 'y':
                return ReadYear(field.Count, reserved);
            case 'M' or 'L' when field.Count >= 3:
                return ReadName('M', DateNames.Months, field.Count == 3 ? 3 : 0, 1);
            case 'M' or 'L':
                return ReadNumber('M', field.Count, field.Count == 1 ? 19 : 2, reserved);
            case 'D':
                return ReadNumber('D', field.Count, field.Count == 1 ? 19 : 3, reserved);
            case 'd' or 'H' or 'h' or 'K' or 'k' or 'm' or 's':
                return ReadNumber(field.Letter, field.Count, field.Count == 1 ? 19 : 2, reserved);
            case 'S':
                return ReadFraction(field.Count);
            case 'a':
                return ReadName('a', ["AM", "PM"], 0, 0);
            case 'G':
                return ReadName('G', field.Count == 4 ? ["Before Christ", "Anno Domini"] : ["BC", "AD"], 0, 0);
            case 'V':
                return ReadZoneId();
            case 'z':
                return ReadZoneName();
            default:
                return ReadOffset(field.Letter, field.Count);
        }
    }

    private bool ReadYear(int count, int reserved)
    {
        var isSigned = _at < _text.Length && _text[_at] is '+' or '-';
        var isNegative = isSigned && _text[_at] == '-';
        _at += isSigned ? 1 : 0;
        var start = _at;
        if (!ReadNumber('y', count, 19, reserved))
        {
            return false;
        }

        // From four letters on, a sign stands before years that are too long and before no other.
        var width = _at - start;
        if (count >= 4 && (isSigned ? width <= count && !isNegative : width > count))
        {
            return false;
        }

        _fields['y'] = isNegative ? -_fields['y'] : _fields['y'];
        return true;
    }

    private bool ReadNumber(char field, int minimum, int maximum, int reserved)
    {
        var end = _at;
        while (end < _text.Length && end - _at < maximum + reserved && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        end = Math.Max(end - reserved, _at + Math.Min(minimum, end - _at));
        if (
            end - _at < minimum
            || !long.TryParse(
                _text.AsSpan(_at, end - _at),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return false;
        }

        _at = end;
        return _fields.TryAdd(field, value) || _fields[field] == value;
    }

    private bool Shift(char field, long by)
    {
        _fields[field] += by;
        return true;
    }

    private bool ReadFraction(int maximum)
    {
        var end = _at;
        while (end < _text.Length && end - _at < maximum && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        if (end == _at)
        {
            return false;
        }

        _fields['S'] = long.Parse(_text[_at..end].PadRight(9, '0'), CultureInfo.InvariantCulture);
        _at = end;
        return true;
    }

    private bool ReadName(char field, IReadOnlyList<string> names, int length, int first)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = length == 0 ? names[i] : names[i][..length];
            if (string.Compare(_text, _at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                _fields[field] = i + first;
                _at += name.Length;
                return true;
            }
        }

        return false;
    }

    private bool ReadZoneId()
    {
        var end = _at;
        while (
            end < _text.Length
            && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '/' or '_' or '+' or '-' or ':')
        )
        {
            end++;
        }

        _zone = end == _at ? null : TimeZones.Find(_text[_at..end]);
        _at = end;
        return _zone is not null;
    }

    private bool ReadZoneName()
    {
        if (DateNames.FindZone(_text, _at) is not { } found)
        {
            return ReadZoneId();
        }

        _zone = found.Zone;
        _at += found.Length;
        return true;
    }

    private bool ReadOffset(char letter, int count)
    {
        if (letter == 'O' || (letter == 'Z' && count == 4))
        {
            if (string.Compare(_text, _at, "GMT", 0, 3, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return false;
            }

            _at += 3;
            if (_at >= _text.Length || _text[_at] is not ('+' or '-'))
            {
                _zone = ZoneRules.Utc;
                return true;
            }

            return ReadZoneId();
        }

        if (
            _at < _text.Length
            && (letter == 'X' || (letter == 'Z' && count == 5))
            && char.ToUpperInvariant(_text[_at]) == 'Z'
        )
        {
            _at++;
            _zone = ZoneRules.Utc;
            return true;
        }

        var hasColon = (letter is 'X' or 'x' && count is 3 or 5) || (letter == 'Z' && count == 5);
        var width = hasColon ? 6 : 5;
        if (count == 1 && letter is 'X' or 'x' && (_at + 5 > _text.Length || !char.IsAsciiDigit(_text[_at + 3])))
        {
            width = 3;
        }

        if (_at + width > _text.Length || _text[_at] is not ('+' or '-'))
        {
            return false;
        }

        var offset = _text.Substring(_at, width);
        var isShaped = offset
            .Skip(1)
            .Select((c, i) => hasColon && i == 2 ? c == ':' : char.IsAsciiDigit(c))
            .All(fits => fits);
        _zone = isShaped
            ? TimeZones.Find(
                width == 3 ? offset
                : hasColon ? offset
                : offset.Insert(3, ":")
            )
            : null;
        _at += width;
        return _zone is not null;
    }

    private long? Resolve(ZoneRules zone)
    {
        if (Date() is not { } days || Time() is not { } micros)
        {
            return null;
        }

        return (_zone ?? zone).ToInstant((days * TimeSpan.MicrosecondsPerDay) + micros);
    }

    private int? Date()
    {
        var year = _fields.GetValueOrDefault('y', 1970);
        year = _fields.TryGetValue('G', out var era) && era == 0 ? 1 - year : year;
        if (_fields.TryGetValue('D', out var dayOfYear))
        {
            return dayOfYear >= 1 && dayOfYear <= (CivilTime.IsLeap(year) ? 366 : 365)
                ? (int)(CivilTime.ToDays(year, 1, 1) + dayOfYear - 1)
                : null;
        }

        var month = _fields.GetValueOrDefault('M', 1);
        var day = _fields.GetValueOrDefault('d', 1);
        return CivilTime.IsDate(year, month, day) ? (int)CivilTime.ToDays(year, month, day) : null;
    }

    private long? Time()
    {
        var minute = _fields.GetValueOrDefault('m');
        var second = _fields.GetValueOrDefault('s');
        if (Hour() is not { } hour || minute > 59 || second > 59)
        {
            return null;
        }

        return (((((hour * 60) + minute) * 60) + second) * TimeSpan.MicrosecondsPerSecond)
            + (_fields.GetValueOrDefault('S') / 1000);
    }

    private long? Hour()
    {
        if (_fields.TryGetValue('H', out var hour))
        {
            return hour <= 23 ? hour : null;
        }

        if (_fields.TryGetValue('k', out hour))
        {
            return hour is >= 1 and <= 24 ? hour % 24 : null;
        }

        var half = _fields.GetValueOrDefault('a') * 12;
        if (_fields.TryGetValue('h', out hour))
        {
            return hour is >= 1 and <= 12 ? (hour % 12) + half : null;
        }

        return _fields.TryGetValue('K', out hour) ? (hour <= 11 ? hour + half : null) : 0;
    }
}
