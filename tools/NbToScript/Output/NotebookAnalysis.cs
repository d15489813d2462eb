using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Dataflow;
using NbToScript.Diagnostics;
using NbToScript.Documents;
using NbToScript.Packages;
using NbToScript.Parameters;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>A notebook read, selected, bound and checked.</summary>
internal sealed class NotebookAnalysis
{
    public required string Path { get; init; }

    public required ConversionOptions Options { get; init; }

    public required IReadOnlyList<CodeCell> Cells { get; init; }

    public required NotebookReferences References { get; init; }

    public required SubmissionChain Chain { get; init; }

    /// <summary>Included submissions that bind, in order; uses inside removed displays are left out.</summary>
    public required IReadOnlyList<SubmissionFacts> Included { get; init; }

    public required IReadOnlyList<ScriptParameter> Parameters { get; init; }

    public required DisplayPlan Display { get; init; }

    /// <param name="lockedVersions">Versions of packages that the notebook leaves open.</param>
    public static NotebookAnalysis Of(
        string path,
        ConversionOptions options,
        IReadOnlyDictionary<string, string> lockedVersions,
        bool mayRestore,
        FindingList findings
    )
    {
        var document = NotebookReader.Read(path);
        var cells = NotebookCells.Of(document);
        if (!cells.Any(c => c.IsCSharp))
        {
            throw new NotebookFormatException(Rules.UnsupportedNotebook, "The notebook has no C# cells.", 1, 1);
        }

        CellSelection.Apply(cells, options.Select, findings);
        cells = ImportedCells.Expand(cells, document.Path, findings);
        NotebookCells.CheckIdsAndCounts(document, [.. cells.Where(c => c.ImportedFile is null)], findings);
        var references = ReferenceReader.Read(cells, document.Folder, lockedVersions, mayRestore, findings);
        var chain = SubmissionChain.Build(cells, references.Metadata, ImportPlan.Defaults);
        var facts = chain.Submissions.Where(s => s.IsBound).Select(SubmissionFacts.Of).ToList();
        if (options.IncludeDependencies)
        {
            ExcludedValues.IncludeDependencies(chain, facts, findings);
        }

        var included = facts.Where(f => f.Submission.Cell.IsIncluded).ToList();
        var display = DisplayPlanner.Make(included, findings);
        foreach (var part in included)
        {
            part.Uses.RemoveAll(u => display.IsRemoved(part.Submission, u.Node.Span));
        }

        var parameters = ParameterReader.Read(included, findings);
        if (cells.All(c => !c.IsIncluded))
        {
            findings.AddToFile(
                Rules.NothingSelected,
                path,
                "No cell is selected. Tag the cells that the script takes with 'export'."
            );
        }

        CellRules.CheckMagics(cells, findings);
        if (!references.IsDegraded)
        {
            CompileErrors.Report(chain, findings);
        }

        CellRules.CheckConditions(included, findings);
        CellRules.CheckSelfReads(included, findings);
        LiteralRules.CheckSources(cells, findings);
        LiteralRules.Check(included, findings);
        ExcludedValues.Check(chain, facts, included, findings);
        ParameterRules.Check(parameters, included, references.UsesSpark, findings);
        return new NotebookAnalysis
        {
            Path = path,
            Options = options,
            Cells = cells,
            References = references,
            Chain = chain,
            Included = included,
            Parameters = parameters,
            Display = display,
        };
    }
}
