using Spark.Embedded.Files.Csv;
using Spark.Embedded.Functions.Json;

namespace Spark.Embedded.Files.Json;

/// <summary>The JSON texts of a file: its lines, or all of it.</summary>
internal static class JsonTexts
{
    public static IEnumerable<string> Read(string path, SourceOptions source, JsonOptions options)
    {
        var encoding = FileContent.EncodingOf(source);
        if (options.IsMultiLine)
        {
            using var whole = FileContent.OpenText(path, encoding);
            yield return whole.ReadToEnd();
            yield break;
        }

        var separator = options.LineSeparator is { } text ? CsvOptions.Unescaped(text) : null;
        using var lines = new LineReader(FileContent.OpenText(path, encoding), separator);
        while (Next(lines) is { } line)
        {
            yield return line;
        }
    }

    private static string? Next(LineReader lines) => lines.TryRead(out var line) ? line.ToString() : null;
}
