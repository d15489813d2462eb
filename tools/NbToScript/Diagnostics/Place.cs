namespace NbToScript.Diagnostics;

/// <summary>
/// Where a finding points: a file with the raw line and column, and the cell when there is one. Numbers start at 1.
/// </summary>
internal sealed record Place(string Path, int Line, int Column, CellPlace? Cell = null);

/// <summary>
/// A position inside a cell, as its author counts: the code cell's number, its title, line and column in its text.
/// </summary>
internal sealed record CellPlace(int Number, string Title, int Line, int Column, string? Id);
