using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>A stretch of a submission that goes into the script as one, with the changes to it.</summary>
internal sealed record Chunk(Submission Submission, TextSpan Span, EditList Edits)
{
    /// <summary>
    /// Compiler directives that hold for this stretch in the cell, written before it and undone after it.
    /// </summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    /// <summary>New text before the first and after the last character.</summary>
    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";
}
