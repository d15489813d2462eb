using System.Text;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files.Csv;
using Spark.Embedded.Functions.Csv;
using Spark.Embedded.Functions.Json;
using Spark.Embedded.Lowering;

namespace Spark.Embedded.Files.Writing;

/// <summary>Rows as lines of text.</summary>
internal sealed record LineFormat(
    string? Header,
    Func<IReadOnlyList<object?>, string> Line,
    string LineEnd,
    Encoding Encoding)
{
    /// <summary>False where a line without text is left out.</summary>
    public bool KeepsEmptyLines { get; init; } = true;

    public static LineFormat Of(string format, StructType schema, SourceOptions options, SessionSettings settings)
    {
        var end = options.Find("lineSep") is { } text ? CsvOptions.Unescaped(text) : "\n";
        var encoding = FileContent.EncodingOf(options);
        switch (format)
        {
            case "csv":
                var csv = new CsvText(options, settings);
                return new LineFormat(
                    options.Flag("header", false) ? csv.Header(schema.Fields.Select(field => field.Name)) : null,
                    csv.Rows(schema.Fields.Select(field => field.DataType).ToArray()),
                    end,
                    encoding)
                {
                    KeepsEmptyLines = false,
                };
            case "json":
                var json = new JsonText(options, settings).Of(schema);
                return new LineFormat(null, row => json(row.ToArray()), end, encoding);
            default:
                return new LineFormat(null, row => (string?)row[0] ?? string.Empty, end, encoding);
        }
    }
}
