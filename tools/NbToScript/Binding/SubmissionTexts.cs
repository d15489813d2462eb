using Microsoft.CodeAnalysis.Text;
using NbToScript.Cells;
using NbToScript.Documents;

namespace NbToScript.Binding;

/// <summary>
/// The compiler's view of a cell: one text per submission, of the cell's own length so that positions stay.
/// </summary>
internal static class SubmissionTexts
{
    /// <param name="namedValues">Texts of '#!value' cells, as expressions.</param>
    public static IEnumerable<(string Text, TextSpan? Directive)> Of(
        CodeCell cell,
        IReadOnlyDictionary<string, string> namedValues
    )
    {
        foreach (var segment in cell.Segments.Where(s => s.Language == KernelNames.CSharp))
        {
            var start = segment.Span.Start;
            foreach (var directive in cell.Directives.Where(d => segment.Span.Contains(d.Span)))
            {
                if (SetDirective.Parse(directive)?.Declaration(namedValues) is not { } declaration)
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

    private static string? Blanked(CodeCell cell, int start, int end)
    {
        var text = CellScanner.Blank(cell.Text, TextSpan.FromBounds(start, end), cell.Directives, cell.Options.Lines);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
