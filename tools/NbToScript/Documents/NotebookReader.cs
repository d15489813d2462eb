using System.Text;
using System.Text.Json;
using NbToScript.Diagnostics;

namespace NbToScript.Documents;

/// <summary>Reads nbformat 4 and keeps the raw position of every character of the cells.</summary>
internal static class NotebookReader
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    public static NotebookDocument Read(string path) => Read(path, File.ReadAllBytes(path));

    public static NotebookDocument Read(string path, byte[] bytes)
    {
        var skipped = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Read(path, bytes, skipped);
        }
        catch (JsonException exception)
        {
            throw new NotebookFormatException(
                Rules.NotANotebook,
                $"'{Path.GetFileName(path)}' is not a notebook: {FirstSentence(exception.Message)}",
                (int)(exception.LineNumber ?? 0) + 1,
                (int)(exception.BytePositionInLine ?? 0) + 1
            );
        }
    }

    private static NotebookDocument Read(string path, byte[] bytes, int skipped)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(skipped));
        var cells = new List<NotebookCell>();
        var metadata = Nothing;
        int? format = null;
        var minor = 0;
        var hasCells = false;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw NotANotebook(path, "the file does not hold a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "nbformat" when reader.TokenType == JsonTokenType.Number:
                    format = reader.GetInt32();
                    break;
                case "nbformat_minor" when reader.TokenType == JsonTokenType.Number:
                    minor = reader.GetInt32();
                    break;
                case "metadata":
                    metadata = JsonElement.ParseValue(ref reader);
                    break;
                case "cells" when reader.TokenType == JsonTokenType.StartArray:
                    hasCells = true;
                    ReadCells(ref reader, skipped, cells);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        while (reader.Read())
        {
            // Text after the closing brace makes the reader throw with its position.
        }

        if (format is null && !hasCells)
        {
            throw NotANotebook(path, "it has neither 'nbformat' nor 'cells'.");
        }

        if (format != 4)
        {
            throw new NotebookFormatException(
                Rules.UnsupportedNotebook,
                $"nbformat '{format?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}' is not "
                    + "supported. "
                    + "Save the notebook as nbformat 4.",
                1,
                1
            );
        }

        return new NotebookDocument
        {
            Path = path,
            Cells = cells,
            DefaultKernel = KernelNames.ReadDefault(metadata),
            KernelLanguages = KernelNames.ReadKernels(metadata),
            NeedsCellIds = minor >= 5,
            Positions = new RawPositions(bytes),
        };
    }

    private static void ReadCells(ref Utf8JsonReader reader, int skipped, List<NotebookCell> cells)
    {
        var number = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("'cells' holds something that is not a cell.");
            }

            cells.Add(ReadCell(ref reader, skipped, ref number));
        }
    }

    private static NotebookCell ReadCell(ref Utf8JsonReader reader, int skipped, ref int number)
    {
        var start = skipped + (int)reader.TokenStartIndex;
        string? type = null,
            id = null;
        var metadata = Nothing;
        int? count = null;
        var source = new DecodedText("", [start]);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "cell_type" when reader.TokenType == JsonTokenType.String:
                    type = reader.GetString();
                    break;
                case "id" when reader.TokenType == JsonTokenType.String:
                    id = reader.GetString();
                    break;
                case "execution_count" when reader.TokenType == JsonTokenType.Number:
                    count = reader.GetInt32();
                    break;
                case "metadata":
                    metadata = JsonElement.ParseValue(ref reader);
                    break;
                case "source":
                    source = ReadSource(ref reader, skipped);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        var kind = type switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            _ => CellKind.Raw,
        };
        return new NotebookCell
        {
            Kind = kind,
            Number = kind == CellKind.Code ? ++number : 0,
            Id = id,
            Name = Text(metadata, "name"),
            Tags = ReadTags(metadata),
            ExecutionCount = count,
            KernelName = KernelNames.ReadCellKernel(metadata),
            Source = source,
        };
    }

    private static DecodedText ReadSource(ref Utf8JsonReader reader, int skipped)
    {
        var builder = new DecodedTextBuilder();
        var start = skipped + (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.String)
        {
            builder.Append(reader.ValueSpan, start + 1);
            return builder.Build(start + 1);
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return builder.Build(start);
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                builder.Append(reader.ValueSpan, skipped + (int)reader.TokenStartIndex + 1);
            }
            else
            {
                reader.Skip();
            }
        }

        return builder.Build(start + 1);
    }

    private static List<string> ReadTags(JsonElement metadata) =>
        metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("tags", out var tags)
        && tags.ValueKind == JsonValueKind.Array
            ? [.. tags.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)]
            : [];

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static NotebookFormatException NotANotebook(string path, string why) =>
        new(Rules.NotANotebook, $"'{Path.GetFileName(path)}' is not a notebook: {why}", 1, 1);

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
