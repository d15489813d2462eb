using NbToScript.Diagnostics;
using NbToScript.Documents;

namespace NbToScript.Cells;

/// <summary>Builds the code cells of a notebook, with the markdown that stands above each.</summary>
internal static class NotebookCells
{
    public static IReadOnlyList<CodeCell> Of(NotebookDocument document, int? importedBy = null)
    {
        var file = new CellFile(document.Path, document.Positions, IsNotebook: true);
        var cells = new List<CodeCell>();
        var markdown = new List<string>();
        var heading = "";
        foreach (var cell in document.Cells)
        {
            if (cell.Kind == CellKind.Markdown)
            {
                markdown.Add(cell.Source.Text.Trim());
                heading = LastHeading(cell.Source.Text) ?? heading;
            }
            else if (cell.Kind == CellKind.Code)
            {
                cells.Add(Make(document, file, cell, string.Join("\n\n", markdown), heading, importedBy));
                markdown.Clear();
            }
        }

        return cells;
    }

    /// <summary>
    /// Complains about ids that cannot name a cell and about counts that show another order of running.
    /// </summary>
    public static void CheckIdsAndCounts(NotebookDocument document, IReadOnlyList<CodeCell> cells, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lastCount = 0;
        foreach (var cell in cells)
        {
            if (cell.Id is null ? document.NeedsCellIds : !seen.Add(cell.Id))
            {
                findings.AddToCell(
                    Rules.CellId,
                    cell,
                    cell.Id is null
                        ? $"The cell has no id, so its position '{cell.Number}' names it."
                        : $"Cell id '{cell.Id}' is used twice, so its position '{cell.Number}' names this cell."
                );
            }

            if (cell.ExecutionCount is { } count && cell.IsIncluded)
            {
                if (count < lastCount)
                {
                    findings.AddToCell(
                        Rules.ExecutionOrder,
                        cell,
                        $"The cell ran as number '{count}', before an earlier cell ran as '{lastCount}': the script "
                            + "runs in document order, so its result may differ from the saved outputs. Restart and "
                            + "run all cells."
                    );
                }

                lastCount = Math.Max(lastCount, count);
            }
        }
    }

    private static CodeCell Make(
        NotebookDocument document,
        CellFile file,
        NotebookCell cell,
        string markdown,
        string heading,
        int? importedBy
    )
    {
        var kernel = cell.KernelName ?? document.DefaultKernel;
        var language =
            KernelNames.LanguageOf(kernel, document.KernelLanguages)
            ?? (kernel == "polyglot-notebook" ? KernelNames.CSharp : kernel);
        var (segments, directives) = CellScanner.Split(cell.Source.Text, language, document.KernelLanguages);
        var options = new CellOptions();
        foreach (var tag in cell.Tags)
        {
            options.AddTag(tag);
        }

        CellScanner.ReadOptions(cell.Source.Text, options);
        return new CodeCell(cell.Source)
        {
            File = file,
            Number = importedBy ?? cell.Number,
            Id = cell.Id,
            Name = cell.Name,
            ExecutionCount = cell.ExecutionCount,
            Language = segments.Count > 0 ? segments[0].Language : language,
            Options = options,
            Segments = segments,
            Directives = directives,
            Markdown = markdown,
            Heading = heading,
            ImportedFile = importedBy is null ? null : $"{Path.GetFileName(document.Path)}#cell-{cell.Number}",
        };
    }

    private static string? LastHeading(string markdown)
    {
        string? heading = null;
        var isFenced = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
            }
            else if (!isFenced && line.StartsWith('#') && line.TrimStart('#') is [' ', ..] rest)
            {
                heading = rest.Trim().TrimEnd('#').Trim();
            }
        }

        return string.IsNullOrEmpty(heading) ? null : heading;
    }
}
