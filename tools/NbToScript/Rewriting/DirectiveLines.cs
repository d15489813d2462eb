using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NbToScript.Rewriting;

/// <summary>
/// Compiler directives of a cell. '#pragma' and '#nullable' between members hold to the end of the cell, so each part
/// carries those that reach it; conditions are decided here, and regions go.
/// </summary>
internal sealed class DirectiveLines
{
    private readonly List<(int Position, string Text)> _active = [];

    public DirectiveLines(CompilationUnitSyntax root, EditList edits)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            {
                edits.Remove(trivia.Span);
            }
            else if (trivia.GetStructure() is DirectiveTriviaSyntax directive)
            {
                Read(directive, trivia, edits);
            }
        }
    }

    /// <summary>The directives in force at a position, latest state of each.</summary>
    public IReadOnlyList<string> At(int position)
    {
        var state = new List<string>();
        foreach (var (start, text) in _active.Where(a => a.Position < position))
        {
            if (text.StartsWith("#nullable", StringComparison.Ordinal))
            {
                state.RemoveAll(s => s.StartsWith("#nullable", StringComparison.Ordinal));
                if (!text.Contains("restore", StringComparison.Ordinal))
                {
                    state.Add(text);
                }
            }
            else if (text.Contains(" restore", StringComparison.Ordinal))
            {
                var undone = text.Replace(" restore", " disable", StringComparison.Ordinal);
                state.RemoveAll(s => s == undone);
            }
            else if (!state.Contains(text))
            {
                state.Add(text);
            }
        }

        return state;
    }

    private void Read(DirectiveTriviaSyntax directive, SyntaxTrivia trivia, EditList edits)
    {
        var isBetweenMembers =
            trivia.Token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
            || member.GetFirstToken() == trivia.Token;
        switch (directive)
        {
            case NullableDirectiveTriviaSyntax or PragmaWarningDirectiveTriviaSyntax when isBetweenMembers:
                _active.Add((trivia.SpanStart, Plain(directive)));
                RemoveLine(trivia, edits);
                break;
            case NullableDirectiveTriviaSyntax
            or PragmaWarningDirectiveTriviaSyntax
            or WarningDirectiveTriviaSyntax
            or PragmaChecksumDirectiveTriviaSyntax:
                break;
            default:
                RemoveLine(trivia, edits);
                break;
        }
    }

    private static string Plain(DirectiveTriviaSyntax directive) =>
        string.Join(' ', directive.WithoutTrivia().ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Split("//")[0]
            .Trim();

    private static void RemoveLine(SyntaxTrivia trivia, EditList edits)
    {
        var text = trivia.SyntaxTree!.GetText();
        var line = text.Lines.GetLineFromPosition(trivia.SpanStart);
        edits.Remove(line.Span);
    }
}
