using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbToScript.Diagnostics;

namespace NbToScript.Commands;

/// <summary>Prints outcomes: findings as lines that editors can follow, or everything as one JSON object.</summary>
internal sealed class Report(TextWriter output, TextWriter error, string workingFolder)
{
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Text(IReadOnlyList<NotebookOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            foreach (var line in Lines(outcome.Findings))
            {
                error.WriteLine(line);
            }

            output.Write(outcome.Diff);
            output.WriteLine(outcome.Summary);
        }
    }

    public IEnumerable<string> Lines(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            yield return Line(finding);
            foreach (var related in finding.Related)
            {
                yield return $"    {Position(related.Place)}: {related.Message}{InCell(related.Place)}";
            }
        }
    }

    public void Json(IReadOnlyList<NotebookOutcome> outcomes, int exitCode)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("notebooks");
            foreach (var outcome in outcomes)
            {
                json.WriteStartObject();
                json.WriteString("notebook", Shown(outcome.Notebook));
                json.WriteString("project", Shown(outcome.Project));
                json.WriteString("status", outcome.Status);
                WriteFindings(json, outcome.Findings);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("exitCode", exitCode);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    public void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("diagnostics");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Rule.Id);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", finding.Message);
            WritePlace(json, finding.Place);
            json.WriteStartArray("related");
            foreach (var related in finding.Related)
            {
                json.WriteStartObject();
                json.WriteString("message", related.Message);
                WritePlace(json, related.Place);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(workingFolder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private string Line(Finding finding) =>
        $"{Position(finding.Place)}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}: "
        + $"{finding.Message}{InCell(finding.Place)}";

    private string Position(Place place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Shown(place.Path)}({place.Line},{place.Column})");

    private static string InCell(Place place) =>
        place.Cell is { } cell
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" [cell {cell.Number} \"{cell.Title}\" {cell.Line}:{cell.Column}]"
            )
            : "";

    private void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteString("path", Shown(place.Path));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        if (place.Cell is not { } cell)
        {
            return;
        }

        json.WriteStartObject("cell");
        json.WriteNumber("number", cell.Number);
        json.WriteString("title", cell.Title);
        json.WriteString("id", cell.Id);
        json.WriteNumber("line", cell.Line);
        json.WriteNumber("column", cell.Column);
        json.WriteEndObject();
    }
}
