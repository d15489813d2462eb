using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using NbToScript.Cells;
using NbToScript.Diagnostics;
using NbToScript.Documents;
using NbToScript.Output;
using NbToScript.Parameters;

namespace NbToScript.Commands;

/// <summary>Shows the options, steps and packages that the script of a notebook has.</summary>
internal static class InspectCommand
{
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Run(
        string notebook,
        string project,
        ConversionOptions options,
        bool mayRestore,
        bool isJson,
        Configuration configuration,
        Report report,
        TextWriter output,
        TextWriter error
    )
    {
        var findings = new FindingList(configuration.Severities);
        NotebookAnalysis? analysis = null;
        try
        {
            analysis = NotebookAnalysis.Of(notebook, options, new Dictionary<string, string>(), mayRestore, findings);
        }
        catch (NotebookFormatException exception)
        {
            findings.AddToFile(exception.Rule, notebook, exception.Message, exception.Line, exception.Column);
        }

        var sorted = findings.Sorted;
        if (analysis is null)
        {
            foreach (var line in report.Lines(sorted))
            {
                error.WriteLine(line);
            }
        }
        else if (isJson)
        {
            output.WriteLine(Json(analysis, project, sorted, report));
        }
        else
        {
            WriteText(analysis, output);
            foreach (var line in report.Lines(sorted.Where(f => f.Severity == Severity.Error)))
            {
                error.WriteLine(line);
            }
        }

        return NotebookOutcome.CodeOf(sorted, configuration.FailOn);
    }

    private static void WriteText(NotebookAnalysis analysis, TextWriter output)
    {
        output.WriteLine(Path.GetFileName(analysis.Path));
        output.WriteLine("Parameters");
        foreach (var parameter in analysis.Parameters)
        {
            var value =
                parameter.IsSecret ? "(secret)"
                : parameter.DefaultText is { } text ? $"= {text}"
                : "(required)";
            var allowed = parameter.Allowed is { } values ? $" [{string.Join(", ", values)}]" : "";
            output.WriteLine(
                $"  --{parameter.Option} <{TypeOf(parameter)}> {value}{allowed}  {parameter.Help}".TrimEnd()
            );
        }

        output.WriteLine("Steps");
        foreach (var cell in analysis.Cells)
        {
            output.WriteLine($"  {(cell.IsIncluded ? '+' : '-')} {cell.Label} ({cell.Reason})");
        }

        output.WriteLine("Packages");
        foreach (var package in analysis.References.Packages)
        {
            output.WriteLine($"  {package.Id} {package.Version}".TrimEnd());
        }
    }

    private static string Json(
        NotebookAnalysis analysis,
        string project,
        IReadOnlyList<Finding> findings,
        Report report
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("notebook", report.Shown(analysis.Path));
            json.WriteString("name", Configuration.NameOf(analysis.Path));
            json.WriteString("project", report.Shown(project));
            json.WriteStartArray("parameters");
            foreach (var parameter in analysis.Parameters)
            {
                WriteParameter(json, parameter);
            }

            json.WriteEndArray();
            json.WriteStartArray("steps");
            foreach (var cell in analysis.Cells)
            {
                json.WriteStartObject();
                json.WriteNumber("cell", cell.Number);
                json.WriteString("title", cell.Title);
                json.WriteString("role", RoleOf(cell));
                json.WriteBoolean("included", cell.IsIncluded);
                json.WriteString("reason", cell.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("packages");
            foreach (var package in analysis.References.Packages)
            {
                json.WriteStartObject();
                json.WriteString("id", package.Id);
                json.WriteString("version", package.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            report.WriteFindings(json, findings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteParameter(Utf8JsonWriter json, ScriptParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("option", $"--{parameter.Option}");
        json.WriteString("type", TypeOf(parameter));
        json.WriteString("default", parameter.IsSecret ? null : parameter.ConstantDefault ?? parameter.DefaultText);
        json.WriteString("help", parameter.Help);
        json.WriteBoolean("required", !parameter.HasDefault);
        json.WriteBoolean("secret", parameter.IsSecret);
        if (parameter.Allowed is { } allowed)
        {
            json.WriteStartArray("allowed");
            foreach (var value in allowed)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string TypeOf(ScriptParameter parameter) =>
        parameter.Symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string RoleOf(CodeCell cell) =>
        cell.Role switch
        {
            CellRole.OtherLanguage => "other-language",
            var role => role.ToString().ToLowerInvariant(),
        };
}
