using Microsoft.CodeAnalysis;
using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Dataflow;

/// <summary>Values that included cells take from excluded ones, or that excluded ones change on the way.</summary>
internal static class ExcludedValues
{
    /// <summary>Includes the excluded cells whose declarations are needed, until nothing more is.</summary>
    public static void IncludeDependencies(
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> facts,
        FindingList findings
    )
    {
        bool hasChanged;
        do
        {
            hasChanged = false;
            foreach (var use in facts.Where(f => f.Submission.Cell.IsIncluded).SelectMany(f => f.Uses).ToList())
            {
                var home = chain.HomeOf(use.Symbol)!.Cell;
                if (home.IsIncluded)
                {
                    continue;
                }

                home.IsIncluded = true;
                home.Role = home.Role == CellRole.Test ? CellRole.Step : home.Role;
                home.Reason = $"needed by cell {use.Submission.Cell.Number}";
                hasChanged = true;
                findings.AddToCell(
                    Rules.IncludedAsDependency,
                    home,
                    $"The cell is included because {use.Submission.Cell.Label} needs '{use.Symbol.Name}'."
                );
            }
        } while (hasChanged);
    }

    public static void Check(
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> all,
        IReadOnlyList<SubmissionFacts> included,
        FindingList findings
    )
    {
        CheckReads(chain, included, findings);
        CheckWrites(chain, all, included, findings);
    }

    private static void CheckReads(SubmissionChain chain, IReadOnlyList<SubmissionFacts> included, FindingList findings)
    {
        foreach (var part in included)
        {
            foreach (var uses in part.Uses.GroupBy(u => u.Symbol, SymbolEqualityComparer.Default))
            {
                var home = chain.HomeOf(uses.Key!)!;
                if (home.Cell.IsIncluded)
                {
                    continue;
                }

                var use = uses.First();
                var declared = uses.Key!.Locations[0].SourceSpan;
                findings.AddAt(
                    Rules.FromExcludedCell,
                    part.Submission.Cell,
                    part.Submission.ToCell(use.Node.Identifier.Span),
                    $"'{use.Symbol.Name}' comes from {home.Cell.Label}, which is excluded ({home.Cell.Reason}). "
                        + "Tag that cell 'export', or use --include-dependencies.",
                    related: [new RelatedPlace("declared here", home.Cell.PlaceAt(home.ToCell(declared).Start))]
                );
            }
        }
    }

    private static void CheckWrites(
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> all,
        IReadOnlyList<SubmissionFacts> included,
        FindingList findings
    )
    {
        var changes = all.Where(f => !f.Submission.Cell.IsIncluded)
            .SelectMany(f => f.Uses)
            .Where(u => u.Kind != UseKind.Read && !u.IsInFunction && u.Symbol is IFieldSymbol or IPropertySymbol)
            .Where(u => chain.HomeOf(u.Symbol)!.Cell.IsIncluded)
            .ToList();
        foreach (var change in changes)
        {
            var read = included
                .Where(f => f.Submission.Order > change.Submission.Order)
                .SelectMany(f => f.Uses)
                .FirstOrDefault(u =>
                    u.Kind != UseKind.Write && SymbolEqualityComparer.Default.Equals(u.Symbol, change.Symbol)
                );
            if (read is null)
            {
                continue;
            }

            var cell = change.Submission.Cell;
            var changePlace = cell.PlaceAt(change.Submission.ToCell(change.Node.Span).Start);
            if (change.IsWrite)
            {
                findings.AddAt(
                    Rules.ChangedByExcludedCell,
                    read.Submission.Cell,
                    read.Submission.ToCell(read.Node.Span),
                    $"'{change.Symbol.Name}' is changed by {cell.Label} before it is read here, and that cell is "
                        + "excluded "
                        + $"({cell.Reason}). Tag it 'export', or move the change to an included cell.",
                    related: [new RelatedPlace("changed here", changePlace)]
                );
            }
            else if (MayChange(change.Symbol))
            {
                findings.AddAt(
                    Rules.MaybeChangedByExcludedCell,
                    cell,
                    change.Submission.ToCell(change.Node.Span),
                    $"Excluded {cell.Label} may modify '{change.Symbol.Name}' through this call, and "
                        + $"{read.Submission.Cell.Label} reads it later."
                );
            }
        }
    }

    /// <summary>False for types whose values never change, so that a call on them is harmless.</summary>
    private static bool MayChange(ISymbol symbol)
    {
        var type = symbol switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        if (type is null || type.SpecialType == SpecialType.System_String || type.IsValueType || type.IsReadOnly)
        {
            return false;
        }

        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return !space.StartsWith("Microsoft.Spark", StringComparison.Ordinal)
            && !space.StartsWith("System.Collections.Immutable", StringComparison.Ordinal)
            && !PlotLibraries.Mentions(type);
    }
}
