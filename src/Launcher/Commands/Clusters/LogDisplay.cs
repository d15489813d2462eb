using System.Globalization;
using System.Text.Json;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;
using Launcher.Clusters.Storage;
using Launcher.Runs;

namespace Launcher.Commands.Clusters;

/// <summary>Logs for people or, one object a line, for machines; secrets are taken out of both.</summary>
internal sealed class LogDisplay(TextWriter output, bool isJson)
{
    private S3Address? _last;

    public void Show(Verdict verdict)
    {
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(new { verdict }, JsonText.Line));
            return;
        }

        if (verdict.Class is null)
        {
            output.WriteLine("The run succeeded.");
        }
        else
        {
            output.WriteLine($"Cause  {verdict.Cause} (confidence: {Word(verdict.Confidence)})");
            output.WriteLine($"Next   {verdict.NextAction}");
        }

        foreach (var warning in verdict.Warnings)
        {
            output.WriteLine($"Note   {warning}");
        }

        foreach (var evidence in verdict.Evidence)
        {
            var lines = evidence.FirstLine is { } first
                ? string.Create(CultureInfo.InvariantCulture, $", lines {first} to {evidence.LastLine}")
                : "";
            output.WriteLine($"From   {evidence.Source}{lines}");
            foreach (var line in evidence.Lines)
            {
                output.WriteLine($"       {line}");
            }
        }
    }

    public void Note(string sentence)
    {
        output.WriteLine(isJson ? JsonSerializer.Serialize(new { note = sentence }, JsonText.Line) : sentence);
    }

    /// <param name="leftOut">The file begins before these lines.</param>
    public void Show(LogFile file, IReadOnlyList<LogLine> lines, bool leftOut)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (!isJson && _last != file.Address)
        {
            output.WriteLine();
            output.WriteLine($"== {file.Address}{(leftOut ? $", from line {lines[0].Number}" : "")}");
            _last = file.Address;
        }

        var hidden = Secrets.HideLines(lines.Select(line => line.Text));
        foreach (var (line, text) in lines.Zip(hidden))
        {
            output.WriteLine(
                isJson
                    ? JsonSerializer.Serialize(
                        new { file = file.Address.ToString(), line = line.Number, text },
                        JsonText.Line)
                    : text);
        }
    }

    private static string Word(Confidence confidence) => confidence.ToString().ToLowerInvariant();
}
