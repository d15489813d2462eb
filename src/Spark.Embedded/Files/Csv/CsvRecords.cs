namespace Spark.Embedded.Files.Csv;

/// <summary>The records of a file, without blank lines, comments and the header.</summary>
internal abstract class CsvRecords : IDisposable
{
    /// <summary>The raw text of the record last read.</summary>
    public abstract ReadOnlySpan<char> Raw { get; }

    /// <summary>Number of lines left out before the record last read.</summary>
    public int SkippedLines { get; protected set; }

    /// <summary>Reads the next record.</summary>
    public abstract bool TryRead(CsvRecord record);

    /// <summary>Passes over the next record without splitting it.</summary>
    public abstract bool TrySkip();

    public abstract void Dispose();

    public static CsvRecords Open(string path, CsvOptions options) => options.IsMultiLine
        ? new CsvStreamRecords(path, options)
        : new CsvLineRecords(path, options);
}

/// <summary>Records that are lines.</summary>
internal sealed class CsvLineRecords(string path, CsvOptions options) : CsvRecords
{
    private readonly CsvTokenizer _tokenizer = new(options);
    private readonly LineReader _lines = new(
        FileContent.OpenText(path, options.Encoding),
        options.LineSeparator is null ? null : CsvOptions.Unescaped(options.LineSeparator));

    private char[] _line = [];
    private int _length;

    public override ReadOnlySpan<char> Raw => _line.AsSpan(0, _length);

    public override bool TryRead(CsvRecord record)
    {
        if (!TryLine(out var line))
        {
            return false;
        }

        Keep(line);
        _tokenizer.Read(line, 0, record);
        return true;
    }

    public override bool TrySkip() => TryLine(out _);

    public override void Dispose() => _lines.Dispose();

    private bool TryLine(out ReadOnlySpan<char> line)
    {
        SkippedLines = 0;
        while (_lines.TryRead(out line))
        {
            var isBlank = line.Length == 0 || (line[0] <= ' ' && line[^1] <= ' ' && IsBlank(line));
            if (!isBlank && !(options.Comment is { } comment && line[0] == comment))
            {
                return true;
            }

            SkippedLines++;
        }

        return false;
    }

    private static bool IsBlank(ReadOnlySpan<char> line)
    {
        foreach (var unit in line)
        {
            if (unit > ' ')
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(ReadOnlySpan<char> line)
    {
        if (_line.Length < line.Length)
        {
            _line = new char[Math.Max(256, line.Length * 2)];
        }

        line.CopyTo(_line);
        _length = line.Length;
    }
}

/// <summary>Records that may span lines.</summary>
internal sealed class CsvStreamRecords : CsvRecords
{
    private readonly CsvOptions _options;
    private readonly CsvTokenizer _tokenizer;
    private readonly string _text;
    private int _at;
    private int _start;

    public CsvStreamRecords(string path, CsvOptions options)
    {
        _options = options;
        _tokenizer = new CsvTokenizer(options);
        using var reader = FileContent.OpenText(path, options.Encoding);
        _text = WithLineFeeds(reader.ReadToEnd());
    }

    public override ReadOnlySpan<char> Raw => _text.AsSpan(_start, _at - _start).TrimEnd('\n');

    public override bool TryRead(CsvRecord record)
    {
        if (!ToRecord())
        {
            return false;
        }

        _start = _at;
        _at = _tokenizer.Read(_text, _at, record);
        return true;
    }

    public override bool TrySkip()
    {
        if (!ToRecord())
        {
            return false;
        }

        _start = _at;
        _at = _tokenizer.Read(_text, _at, new CsvRecord());
        return true;
    }

    public override void Dispose()
    {
    }

    private bool ToRecord()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] == '\n')
            {
                _at++;
            }
            else if (_options.Comment is { } comment && _text[_at] == comment)
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    // The first line end decides what ends lines, within quotes too.
    private static string WithLineFeeds(string text)
    {
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        return first < 0 || text[first] == '\n' ? text
            : first + 1 < text.Length && text[first + 1] == '\n' ? text.Replace("\r\n", "\n", StringComparison.Ordinal)
            : text.Replace('\r', '\n');
    }
}
