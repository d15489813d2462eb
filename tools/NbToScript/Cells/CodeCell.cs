using NbToScript.Diagnostics;
using NbToScript.Documents;

namespace NbToScript.Cells;

/// <summary>A code cell with everything its text says about itself, and whether the script takes it.</summary>
internal sealed class CodeCell
{
    private readonly DecodedText _source;

    public CodeCell(DecodedText source)
    {
        _source = source;
        Lines = new TextLines(source.Text);
    }

    public required CellFile File { get; init; }

    /// <summary>
    /// Position among the notebook's code cells, from 1. Cells of imported files carry the importing cell's.
    /// </summary>
    public required int Number { get; init; }

    public required string? Id { get; init; }

    public required string? Name { get; init; }

    public required int? ExecutionCount { get; init; }

    /// <summary>Language at the start of the cell.</summary>
    public required string Language { get; init; }

    public required CellOptions Options { get; init; }

    public required IReadOnlyList<CellSegment> Segments { get; init; }

    public required IReadOnlyList<Directive> Directives { get; init; }

    /// <summary>Text of the markdown cells between the code cell before and this one.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>The nearest markdown heading above; empty when there is none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Name of the imported file, null for a cell of the notebook itself.</summary>
    public string? ImportedFile { get; init; }

    public string Title { get; set; } = "";

    public CellRole Role { get; set; }

    public bool IsIncluded { get; set; }

    /// <summary>Why the cell is in or out, as the rest of a sentence.</summary>
    public string Reason { get; set; } = "";

    public string Text => _source.Text;

    public TextLines Lines { get; }

    public string Anchor => $"cell-{Number}";

    public bool IsCSharp => Segments.Any(s => s.Language == KernelNames.CSharp);

    /// <summary>How messages name this cell.</summary>
    public string Label =>
        ImportedFile is null ? $"cell {Number} \"{Title}\"" : $"'{ImportedFile}' imported by cell {Number}";

    /// <summary>First position that is neither blank nor an option line.</summary>
    public int FirstCodePosition
    {
        get
        {
            for (var line = 1; line <= Lines.Count; line++)
            {
                var text = Text.AsSpan(Lines.Start(line), Lines.End(line) - Lines.Start(line));
                if (!text.IsWhiteSpace() && !text.StartsWith("//|"))
                {
                    return Lines.Start(line) + (text.Length - text.TrimStart().Length);
                }
            }

            return 0;
        }
    }

    public Place PlaceAt(int position)
    {
        position = Math.Clamp(position, 0, Text.Length);
        var raw = File.Positions.At(_source.RawOffsets[position]);
        var (line, column) = Lines.At(position);
        return new Place(File.Path, raw.Line, raw.Column, new CellPlace(Number, Title, line, column, Id));
    }

    /// <summary>Line of the raw file on which a line of the cell starts.</summary>
    public int RawLineOf(int line) =>
        File.Positions.At(_source.RawOffsets[Math.Min(Lines.Start(line), Text.Length)]).Line;
}
