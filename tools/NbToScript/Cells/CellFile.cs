using NbToScript.Documents;

namespace NbToScript.Cells;

/// <summary>The file a cell lies in: the notebook itself, or one that it imports.</summary>
internal sealed record CellFile(string Path, RawPositions Positions, bool IsNotebook);
