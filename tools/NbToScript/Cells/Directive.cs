using Microsoft.CodeAnalysis.Text;

namespace NbToScript.Cells;

internal enum DirectiveKind
{
    /// <summary>#r "nuget: Id, Version"</summary>
    Package,

    /// <summary>#r "path.dll"</summary>
    Reference,

    /// <summary>#i "nuget: source"</summary>
    Source,

    /// <summary>#load "file.csx"</summary>
    Load,

    /// <summary>#!word …</summary>
    Magic,
}

/// <summary>A line that the C# kernel handles itself; the compiler never sees it.</summary>
/// <param name="Name">The magic's word, empty for #r, #i and #load.</param>
/// <param name="Value">The quoted text of #r, #i and #load, what follows the word for a magic.</param>
/// <param name="Span">The whole line in the cell.</param>
internal sealed record Directive(DirectiveKind Kind, string Name, string Value, TextSpan Span);
