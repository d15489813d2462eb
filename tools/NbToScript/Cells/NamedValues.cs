using Microsoft.CodeAnalysis.CSharp;

namespace NbToScript.Cells;

/// <summary>Texts that '#!value' lines name, as C# expressions: other cells share them by name.</summary>
internal static class NamedValues
{
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<CodeCell> cells)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (var directive in cell.Directives.Where(d => d.Kind == DirectiveKind.Magic && d.Name == "value"))
            {
                var words = SetDirective.Words(directive);
                if (
                    SetDirective.After(words, "--name") is { } name
                    && Expression(cell, directive, words) is { } expression
                )
                {
                    values[name] = expression;
                }
            }
        }

        return values;
    }

    private static string? Expression(CodeCell cell, Directive directive, List<string> words)
    {
        if (SetDirective.After(words, "--from-value") is { } text)
        {
            return Quote(text);
        }

        if (SetDirective.After(words, "--from-file") is { } file)
        {
            return $"System.IO.File.ReadAllText({Quote(file)})";
        }

        var body = cell.Segments.FirstOrDefault(s => s.Language == "value" && s.Span.Start >= directive.Span.End);
        return words.Contains("--from-url") || body is null
            ? null
            : Quote(cell.Text.Substring(body.Span.Start, body.Span.Length).Trim('\n'));
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
