using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions.Casts;
using Spark.Engines;
using Spark.Types;

namespace Spark.Embedded.Files.Writing;

/// <summary>
/// Rows as CSV lines by Spark's rules: quotes only where they are needed, blanks around a value trimmed, an empty
/// text in
/// quotes, NULL as nothing.
/// </summary>
internal sealed class CsvOutput
{
    private readonly char _separator;
    private readonly char _quote;
    private readonly char _escape;
    private readonly string _null;
    private readonly bool _quotesAll;
    private readonly bool _trims;
    private readonly bool _hasHeader;
    private readonly StructType _schema;
    private readonly Func<object, string>[] _texts;

    public CsvOutput(StructType schema, SourceOptions options, ZoneRules zone)
    {
        foreach (var name in (string[])["dateFormat", "timestampFormat", "emptyValue", "escapeQuotes", "lineSep"])
        {
            options.Refuse(name);
        }

        options.Refuse("encoding", "UTF-8", "utf8");
        options.Refuse("compression", "none", "uncompressed");
        _schema = schema;
        _separator = options.Character(options.Find("sep") is null ? "delimiter" : "sep", ',') ?? ',';
        _quote = options.Character("quote", '"') ?? '\0';
        _escape = options.Character("escape", '\\') ?? '\\';
        _null = options.Text("nullValue", string.Empty);
        _quotesAll = options.Flag("quoteAll", false);
        _trims = options.Flag("ignoreLeadingWhiteSpace", true) && options.Flag("ignoreTrailingWhiteSpace", true);
        _hasHeader = options.Flag("header", false);
        _texts = schema.Fields.Select(field => TextOf(field, zone)).ToArray();
    }

    public void Write(string path, IEnumerable<ColumnBatch> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        if (_hasHeader)
        {
            writer.WriteLine(string.Join(_separator, _schema.Fields.Select(field => Quoted(field.Name))));
        }

        var line = new StringBuilder();
        foreach (var batch in rows)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                line.Clear();
                for (var column = 0; column < _texts.Length; column++)
                {
                    line.Append(column == 0 ? string.Empty : _separator);
                    var value = batch.Columns[column].GetValue(row);
                    line.Append(value is null ? _null : Quoted(_texts[column](value)));
                }

                writer.Write(line);
                writer.Write('\n');
            }
        }
    }

    private static Func<object, string> TextOf(StructField field, ZoneRules zone) =>
        field.DataType switch
        {
            TimestampType => value => IsoTime.Instant((long)value, zone),
            TimestampNtzType => value => IsoTime.WallClock((long)value),
            StringType or BooleanType or NumericType or DateType => ValueText.Of(field.DataType, zone),
            _ => throw FrameWriter.NoPlaceFor("CSV", field),
        };

    private string Quoted(string text)
    {
        var value = _trims ? text.Trim(' ', '\t') : text;
        if (value.Length == 0)
        {
            return $"{_quote}{_quote}";
        }

        if (!_quotesAll && value.AsSpan().IndexOfAny([_separator, _quote, '\n', '\r']) < 0)
        {
            return value;
        }

        var inside = new StringBuilder().Append(_quote);
        foreach (var unit in value)
        {
            inside.Append(unit == _quote || (unit == _escape && _escape != _quote) ? _escape : '\0').Append(unit);
        }

        return inside.Append(_quote).Replace("\0", string.Empty).ToString();
    }
}
