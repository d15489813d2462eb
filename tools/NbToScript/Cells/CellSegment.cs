using Microsoft.CodeAnalysis.Text;

namespace NbToScript.Cells;

/// <summary>A run of lines of one language inside a cell; a selector line starts a new one.</summary>
internal sealed record CellSegment(string Language, TextSpan Span);
