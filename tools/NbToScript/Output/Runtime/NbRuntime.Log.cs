#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;

namespace NbToScript.Runtime;

internal enum NbLevel
{
    Debug,
    Info,
    Warning,
    Error,
    Off,
}

/// <summary>One line per event: text for people, a JSON object for machines.</summary>
internal sealed class NbLog(TextWriter writer, NbLevel level, bool isJson, TimeProvider clock)
{
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _gate = new();

    /// <summary>The step that is running, if any.</summary>
    public NbStep? Step { get; set; }

    public bool IsDebug => level == NbLevel.Debug;

    public void Message(NbLevel severity, string message) => Write(severity, "message", message, []);

    /// <param name="fields">Further members of the JSON object; the text format shows the message only.</param>
    public void Write(
        NbLevel severity,
        string name,
        string message,
        IReadOnlyList<(string Name, object? Value)> fields,
        string? cell = null
    )
    {
        if (severity < level || level == NbLevel.Off)
        {
            return;
        }

        var line = isJson ? Json(severity, name, message, fields, cell) : Text(severity, message);
        lock (_gate)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    private string Text(NbLevel severity, string message)
    {
        var time = clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{time} {severity.ToString().ToLowerInvariant(),-7} {message}";
    }

    private string Json(
        NbLevel severity,
        string name,
        string message,
        IReadOnlyList<(string Name, object? Value)> fields,
        string? cell
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("level", severity.ToString().ToLowerInvariant());
            json.WriteString("event", name);
            json.WriteString("step", Step?.Title);
            json.WriteString("cell", cell ?? Step?.Cell);
            json.WriteString("message", message);
            foreach (var (field, value) in fields)
            {
                WriteField(json, field, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteField(Utf8JsonWriter json, string field, object? value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumber(field, number);
                break;
            case double number:
                json.WriteNumber(field, Math.Round(number, 3));
                break;
            case IEnumerable<(string Name, string Value)> pairs:
                json.WriteStartObject(field);
                foreach (var (name, text) in pairs)
                {
                    json.WriteString(name, text);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteString(field, value?.ToString());
                break;
        }
    }
}
