using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Cells;
using NbToScript.Documents;

namespace NbToScript.Binding;

/// <summary>
/// The compiler's view of a cell: one text per submission, of the cell's own length so that positions stay.
/// </summary>
internal static class SubmissionTexts
{
    public static IEnumerable<(string Text, TextSpan? Directive)> Of(CodeCell cell)
    {
        foreach (var segment in cell.Segments.Where(s => s.Language == KernelNames.CSharp))
        {
            var start = segment.Span.Start;
            foreach (var directive in cell.Directives.Where(d => segment.Span.Contains(d.Span)))
            {
                if (Declaration(directive) is not { } declaration)
                {
                    continue;
                }

                if (Blanked(cell, start, directive.Span.Start) is { } before)
                {
                    yield return (before, null);
                }

                yield return (declaration, directive.Span);
                start = directive.Span.End;
            }

            if (Blanked(cell, start, segment.Span.End) is { } rest)
            {
                yield return (rest, null);
            }
        }
    }

    /// <summary>
    /// The C# declaration that a '#!set' with a literal or an input, or a '#!value' with text, stands for.
    /// </summary>
    private static string? Declaration(Directive directive) =>
        directive.Kind == DirectiveKind.Magic && SetDirective.Parse(directive) is { } set && set.Declares
            ? $"string {set.Name} = {SymbolDisplay.FormatLiteral(set.Value, quote: true)};"
            : null;

    private static string? Blanked(CodeCell cell, int start, int end)
    {
        var text = CellScanner.Blank(cell.Text, TextSpan.FromBounds(start, end), cell.Directives, cell.Options.Lines);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
