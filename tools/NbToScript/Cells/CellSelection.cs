using NbToScript.Diagnostics;

namespace NbToScript.Cells;

internal enum SelectionMode
{
    /// <summary>Whitelist when any cell is tagged 'export', else every C# cell that no tag excludes.</summary>
    Auto,

    /// <summary>Cells tagged 'export' only.</summary>
    Tagged,

    /// <summary>Every C# cell that no tag excludes.</summary>
    All,
}

/// <summary>Decides which cells the script takes, why, and what their steps are called.</summary>
internal static class CellSelection
{
    public static void Apply(IReadOnlyList<CodeCell> cells, SelectionMode mode, FindingList findings)
    {
        NameSteps(cells);
        var isWhitelist =
            mode == SelectionMode.Tagged
            || (mode == SelectionMode.Auto && cells.Any(c => c.Options.Has(CellTags.Export)));
        var hasParameters = false;
        foreach (var cell in cells)
        {
            CheckTags(cell, findings);
            Decide(cell, isWhitelist, ref hasParameters, findings);
        }
    }

    private static void Decide(CodeCell cell, bool isWhitelist, ref bool hasParameters, FindingList findings)
    {
        var options = cell.Options;
        var excluding = CellTags.Excluding.FirstOrDefault(options.Has);
        var isExported = options.Has(CellTags.Export);
        if (!cell.IsCSharp)
        {
            Exclude(cell, CellRole.OtherLanguage, cell.Segments.Count == 0 ? "empty" : $"language {cell.Language}");
            if (isExported && cell.Segments.Count > 0)
            {
                findings.AddToCell(
                    Rules.ExportedOtherLanguage,
                    cell,
                    $"The cell is tagged 'export' and its language is '{cell.Language}'. Only C# cells can be exported."
                );
            }
        }
        else if (options.Has(CellTags.InjectedParameters))
        {
            Exclude(cell, CellRole.Injected, "injected by a run");
            findings.AddToCell(Rules.InjectedCell, cell, "The cell was injected by a run and is skipped.");
        }
        else if (excluding is not null)
        {
            Exclude(cell, CellRole.Step, $"tagged '{excluding}'");
            var including = new[]
            {
                CellTags.Export,
                CellTags.Parameters,
                CellTags.Setup,
                CellTags.Imports,
                CellTags.Cleanup,
            }.FirstOrDefault(options.Has);
            if (including is not null)
            {
                findings.AddToCell(
                    Rules.ContradictingTags,
                    cell,
                    $"Tags '{including}' and '{excluding}' contradict each other; the cell is excluded. Remove one "
                        + "of them."
                );
            }
        }
        else if (options.Has(CellTags.Parameters) && !hasParameters)
        {
            hasParameters = true;
            Include(cell, CellRole.Parameters, "tagged 'parameters'");
        }
        else if (options.Has(CellTags.Test))
        {
            Exclude(cell, CellRole.Test, "tagged 'test'");
        }
        else
        {
            if (options.Has(CellTags.Parameters))
            {
                findings.AddToCell(
                    Rules.SecondParametersCell,
                    cell,
                    "An earlier cell is tagged 'parameters' already; this one is treated as code. Move its "
                        + "variables there."
                );
            }

            DecideCode(cell, isWhitelist, isExported);
        }
    }

    private static void DecideCode(CodeCell cell, bool isWhitelist, bool isExported)
    {
        var always = new[] { CellTags.Setup, CellTags.Imports, CellTags.Cleanup }.FirstOrDefault(cell.Options.Has);
        var role = always == CellTags.Cleanup ? CellRole.Cleanup : CellRole.Step;
        if (always is not null)
        {
            Include(cell, role, $"tagged '{always}'");
        }
        else if (isExported)
        {
            Include(cell, role, "tagged 'export'");
        }
        else if (isWhitelist)
        {
            Exclude(cell, role, "not tagged 'export'");
        }
        else
        {
            Include(cell, role, "not excluded");
        }
    }

    private static void Include(CodeCell cell, CellRole role, string reason)
    {
        cell.Role = role;
        cell.IsIncluded = true;
        cell.Reason = reason;
    }

    private static void Exclude(CodeCell cell, CellRole role, string reason)
    {
        cell.Role = role;
        cell.IsIncluded = false;
        cell.Reason = reason;
    }

    private static void CheckTags(CodeCell cell, FindingList findings)
    {
        foreach (var (span, problem) in cell.Options.Problems)
        {
            findings.AddAt(Rules.OptionLine, cell, span, problem);
        }

        foreach (var tag in cell.Options.Tags)
        {
            if (CellTags.NearMiss(tag) is { } near)
            {
                findings.AddToCell(Rules.UnknownTag, cell, $"Tag '{tag}' is not known. Did you mean '{near}'?");
            }
        }
    }

    private static void NameSteps(IReadOnlyList<CodeCell> cells)
    {
        foreach (var cell in cells)
        {
            cell.Title =
                cell.Options.Label
                ?? cell.Name
                ?? cell.Options.ValueOf(CellTags.StepPrefix)
                ?? (cell.Heading.Length > 0 ? cell.Heading : $"Cell {cell.Number:00}");
        }
    }
}
