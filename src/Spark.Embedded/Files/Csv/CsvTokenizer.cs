namespace Spark.Embedded.Files.Csv;

/// <summary>
/// Splits text into fields. A quote counts only where a field begins; when other text follows the closing quote, the
/// field is the raw text up to the next separator.
/// </summary>
internal sealed class CsvTokenizer(CsvOptions options)
{
    private readonly string _separator = options.Separator;
    private readonly char _firstOfSeparator = options.Separator[0];
    private readonly int _quote = options.Quote ?? -1;
    private readonly int _escape = options.Escape ?? -1;
    private readonly int _escapeOfEscape = options.EscapeOfEscape ?? -1;

    /// <summary>Reads one record, which ends at a line feed or with the text.</summary>
    /// <returns>Where the next record starts.</returns>
    public int Read(ReadOnlySpan<char> text, int at, CsvRecord record)
    {
        record.Clear();
        while (true)
        {
            if (options.TrimsLeading)
            {
                while (at < text.Length && text[at] <= ' ' && text[at] != '\n' && !IsSeparator(text, at))
                {
                    at++;
                }
            }

            if (at >= text.Length || text[at] == '\n' || IsSeparator(text, at))
            {
                record.EndField(isNull: true);
            }
            else if (text[at] == _quote)
            {
                at = Quoted(text, at + 1, record);
            }
            else
            {
                at = Plain(text, at, record);
                if (options.TrimsTrailing)
                {
                    record.TrimEnd();
                }

                record.EndField(isNull: record.PendingLength == 0);
            }

            Check(record);
            if (at >= text.Length)
            {
                return at;
            }

            if (text[at] == '\n')
            {
                return at + 1;
            }

            at += _separator.Length;
        }
    }

    private int Plain(ReadOnlySpan<char> text, int at, CsvRecord record)
    {
        var start = at;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(_firstOfSeparator, '\n');
            if (next < 0)
            {
                at = text.Length;
                break;
            }

            at += next;
            if (text[at] == '\n' || IsSeparator(text, at))
            {
                break;
            }

            at++;
        }

        record.Append(text[start..at]);
        return at;
    }

    private int Quoted(ReadOnlySpan<char> text, int at, CsvRecord record)
    {
        var previous = -1;
        while (at < text.Length)
        {
            int unit = text[at];
            if (previous == _quote && (unit <= ' ' || IsSeparator(text, at)))
            {
                return AfterQuote(text, at, record);
            }

            if (unit != _quote && unit != _escape)
            {
                if (previous == _quote)
                {
                    return Raw(text, at, record);
                }

                if (previous == _escape && _escape >= 0)
                {
                    record.Append((char)_escape);
                }

                record.Append((char)unit);
                previous = unit;
            }
            else if (unit == _escape && previous == _escapeOfEscape && _escapeOfEscape >= 0)
            {
                record.Append((char)_escape);
                previous = -1;
            }
            else if (previous == _escape && _escape >= 0)
            {
                record.Append((char)(unit == _quote ? _quote : previous));
                previous = unit == _quote ? -1 : unit;
            }
            else if (unit == _quote && previous == _quote)
            {
                record.Append((char)_quote);
                previous = unit;
            }
            else if (previous == _quote)
            {
                return Raw(text, at, record);
            }
            else
            {
                previous = unit;
            }

            at++;
        }

        record.EndField(isNull: false);
        return at;
    }

    // Blanks between the closing quote and the separator are left out; anything else makes the field raw.
    private int AfterQuote(ReadOnlySpan<char> text, int at, CsvRecord record)
    {
        var start = at;
        while (at < text.Length && text[at] <= ' ' && text[at] != '\n' && !IsSeparator(text, at))
        {
            at++;
        }

        if (at >= text.Length || text[at] == '\n' || IsSeparator(text, at))
        {
            record.EndField(isNull: false);
            return at;
        }

        return Raw(text, start, record);
    }

    private int Raw(ReadOnlySpan<char> text, int at, CsvRecord record)
    {
        record.Prepend((char)_quote);
        record.Append((char)_quote);
        at = Plain(text, at, record);
        if (options.TrimsTrailing)
        {
            record.TrimEnd();
        }

        record.EndField(isNull: false);
        return at;
    }

    private bool IsSeparator(ReadOnlySpan<char> text, int at) =>
        text[at] == _firstOfSeparator
            && (_separator.Length == 1 || text[at..].StartsWith(_separator, StringComparison.Ordinal));

    private void Check(CsvRecord record)
    {
        if (record.Count > options.MaxColumns)
        {
            throw new CsvLimitException(
                $"A record has more than {options.MaxColumns} columns. Raise option 'maxColumns'.");
        }

        if (options.MaxCharacters >= 0 && record[record.Count - 1].Length > options.MaxCharacters)
        {
            throw new CsvLimitException(
                $"A value has more than {options.MaxCharacters} characters. Raise option 'maxCharsPerColumn'.");
        }
    }
}

/// <summary>A record is larger than options allow.</summary>
internal sealed class CsvLimitException(string message) : Exception(message);
