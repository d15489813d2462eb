using System.Text;
using NbToScript.Diagnostics;
using NbToScript.Documents;

namespace NbToScript.Cells;

/// <summary>Puts the cells of imported files in front of the cell that imports them.</summary>
internal sealed class ImportedCells
{
    private static readonly string[] CSharpFiles = [".csx", ".cs"];

    private readonly FindingList _findings;
    private readonly List<CodeCell> _result = [];

    private ImportedCells(FindingList findings) => _findings = findings;

    public static IReadOnlyList<CodeCell> Expand(IReadOnlyList<CodeCell> cells, string notebook, FindingList findings)
    {
        var expansion = new ImportedCells(findings);
        foreach (var cell in cells)
        {
            expansion.Add(cell, cell, [notebook]);
        }

        return expansion._result;
    }

    private void Add(CodeCell cell, CodeCell importer, IReadOnlyList<string> open)
    {
        foreach (
            var directive in cell.Directives.Where(d =>
                d.Kind == DirectiveKind.Load || (d.Kind == DirectiveKind.Magic && d.Name == "import")
            )
        )
        {
            Import(cell, directive, importer, open);
        }

        _result.Add(cell);
    }

    private void Import(CodeCell cell, Directive directive, CodeCell importer, IReadOnlyList<string> open)
    {
        var name = directive.Value.Trim('"');
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(cell.File.Path)!, name));
        if (open.Contains(path))
        {
            Report(cell, directive, $"'{name}' imports itself. Break the circle.");
        }
        else if (!File.Exists(path))
        {
            Report(cell, directive, $"'{name}' does not exist. Write its path relative to the notebook.");
        }
        else if (CSharpFiles.Contains(Path.GetExtension(path)))
        {
            Add(OfFile(path, importer), importer, [.. open, path]);
        }
        else if (Path.GetExtension(path) == ".ipynb")
        {
            foreach (
                var imported in NotebookCells.Of(NotebookReader.Read(path), importer.Number).Where(c => c.IsCSharp)
            )
            {
                TakeOver(imported, importer);
                Add(imported, importer, [.. open, path]);
            }
        }
        else
        {
            Report(cell, directive, $"'{name}' is not a C# file or a notebook, so the script cannot import it.");
        }
    }

    private static CodeCell OfFile(string path, CodeCell importer)
    {
        var bytes = File.ReadAllBytes(path);
        var skipped = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var builder = new PlainTextBuilder();
        var source = builder.Read(bytes, skipped);
        var (segments, directives) = CellScanner.Split(
            source.Text,
            KernelNames.CSharp,
            new Dictionary<string, string>()
        );
        var cell = new CodeCell(source)
        {
            File = new CellFile(path, new RawPositions(bytes), IsNotebook: false),
            Number = importer.Number,
            Id = null,
            Name = null,
            ExecutionCount = null,
            Language = KernelNames.CSharp,
            Options = new CellOptions(),
            Segments = segments,
            Directives = directives,
            ImportedFile = Path.GetFileName(path),
        };
        TakeOver(cell, importer);
        return cell;
    }

    private static void TakeOver(CodeCell cell, CodeCell importer)
    {
        cell.IsIncluded = importer.IsIncluded;
        cell.Role = importer.Role == CellRole.Parameters ? CellRole.Step : importer.Role;
        cell.Reason = $"imported by cell {importer.Number}";
        cell.Title = importer.Title;
    }

    private void Report(CodeCell cell, Directive directive, string message)
    {
        if (cell.IsIncluded)
        {
            _findings.AddAt(Rules.ImportNotFound, cell, directive.Span, message);
        }
    }
}
