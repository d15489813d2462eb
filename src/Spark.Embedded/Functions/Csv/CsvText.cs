using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Files.Csv;
using Spark.Embedded.Functions.Casts;
using Spark.Embedded.Functions.Numbers;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Functions.Csv;

/// <summary>Values as CSV: quoted only where reading needs it, blanks at the ends left out.</summary>
internal sealed class CsvText
{
    private readonly WriteFormats _formats;
    private readonly string _separator;
    private readonly char _quote;
    private readonly char _escape;
    private readonly char? _escapeOfEscape;
    private readonly char? _comment;
    private readonly string _null;
    private readonly string _empty;
    private readonly bool _quotesAll;
    private readonly bool _escapesQuotes;
    private readonly bool _trimsLeading;
    private readonly bool _trimsTrailing;

    public CsvText(SourceOptions options, SessionSettings settings)
    {
        _formats = new WriteFormats(options, settings);
        _separator = CsvOptions.Unescaped(options.Find("sep", "delimiter") ?? ",");
        _quote = options.Character("quote", '"') ?? '\0';
        _escape = options.Character("escape", '\\') ?? '\0';
        _escapeOfEscape = options.Character("charToEscapeQuoteEscaping", _escape == _quote ? null : _escape);
        _comment = options.Character("comment", null);
        _null = options.Text("nullValue", string.Empty);
        _empty = options.Text("emptyValue", "\"\"");
        _quotesAll = options.Flag("quoteAll", false);
        _escapesQuotes = options.Flag("escapeQuotes", true);
        _trimsLeading = options.Flag("ignoreLeadingWhiteSpace", true);
        _trimsTrailing = options.Flag("ignoreTrailingWhiteSpace", true);
    }

    /// <summary>Writes rows of these types as lines without their ends.</summary>
    public Func<IReadOnlyList<object?>, string> Rows(IReadOnlyList<DataType> types)
    {
        var texts = types.Select(TextOf).ToArray();
        return values =>
        {
            var line = new StringBuilder();
            for (var i = 0; i < texts.Length; i++)
            {
                line.Append(i > 0 ? _separator : string.Empty);
                Append(line, values[i] is { } value ? texts[i](value) : null, isFirst: i == 0);
            }

            return line.ToString();
        };
    }

    /// <summary>The line of column names.</summary>
    public string Header(IEnumerable<string> names)
    {
        var line = new StringBuilder();
        foreach (var name in names)
        {
            var isFirst = line.Length == 0;
            line.Append(isFirst ? string.Empty : _separator);
            Append(line, name, isFirst);
        }

        return line.ToString();
    }

    private Func<object, string> TextOf(DataType type) => type switch
    {
        DateType => value => _formats.Date((int)value),
        TimestampType => value => _formats.Timestamp((long)value),
        TimestampNtzType => value => _formats.WallClock((long)value),
        YearMonthIntervalType interval => value => IntervalText.Of((int)value, interval),
        DayTimeIntervalType interval => value => IntervalText.Of((long)value, interval),
        CalendarIntervalType => value => IntervalText.Of((CalendarInterval)value),
        StringType => value => (string)value,
        BooleanType => value => (bool)value ? "true" : "false",
        FloatType => value => JavaDouble.Format((float)value),
        DoubleType => value => JavaDouble.Format((double)value),
        DecimalType => value => ValueText.Decimal((DecimalValue)value),
        NumericType => value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw Unsupported.Feature($"CSV text of type {type.CatalogString}"),
    };

    private void Append(StringBuilder line, string? value, bool isFirst)
    {
        if (value is null && _null.Length == 0)
        {
            return;
        }

        var text = value ?? _null;
        var start = 0;
        var end = text.Length;
        while (_trimsLeading && start < end && text[start] <= ' ')
        {
            start++;
        }

        while (_trimsTrailing && end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        var content = text.AsSpan(start, end - start);
        if (content.IsEmpty)
        {
            line.Append(_empty);
            return;
        }

        var isQuoted = _quotesAll || Needs(content, isFirst);
        if (isQuoted)
        {
            line.Append(_quote);
        }

        AppendEscaped(line, content, isQuoted);
        if (isQuoted)
        {
            line.Append(_quote);
        }
    }

    private bool Needs(ReadOnlySpan<char> content, bool isFirst) =>
        content.Contains(_separator, StringComparison.Ordinal)
            || content.IndexOfAny('\n', '\r') >= 0
            || (_escapesQuotes && content.Contains(_quote))
            || (!_escapesQuotes && content[0] == _quote)
            || (isFirst && _comment is { } comment && content[0] == comment);

    private void AppendEscaped(StringBuilder line, ReadOnlySpan<char> content, bool isQuoted)
    {
        foreach (var unit in content)
        {
            if (isQuoted && unit == _quote && _quote != '\0')
            {
                line.Append(_escape);
            }
            else if (isQuoted && unit == _escape && _escapeOfEscape is { } escape)
            {
                line.Append(escape);
            }

            line.Append(unit);
        }
    }
}
