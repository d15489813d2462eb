using NbToScript.Cells;

namespace NbToScript.Output;

/// <summary>
/// Options that decide what a script says; the lock keeps them, so that a check regenerates the same.
/// </summary>
internal sealed record ConversionOptions
{
    public SelectionMode Select { get; init; } = SelectionMode.Auto;

    public bool IncludeDependencies { get; init; }

    public MarkdownMode Markdown { get; init; } = MarkdownMode.Comments;

    public DisplayMode Display { get; init; } = DisplayMode.Log;

    public LineMapMode LineMap { get; init; } = LineMapMode.Cell;

    /// <summary>Keeps packages that only excluded cells use.</summary>
    public bool AllPackages { get; init; }
}
