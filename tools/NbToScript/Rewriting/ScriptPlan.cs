using Microsoft.CodeAnalysis;
using NbToScript.Binding;
using NbToScript.Parameters;

namespace NbToScript.Rewriting;

/// <summary>All decisions about the script of one notebook; the rewriter only carries them out.</summary>
internal sealed class ScriptPlan
{
    public required SubmissionChain Chain { get; init; }

    /// <summary>Included submissions that bind, in order, with uses in removed statements left out.</summary>
    public required IReadOnlyList<SubmissionFacts> Facts { get; init; }

    public required IReadOnlyList<ScriptStep> Steps { get; init; }

    public required IReadOnlyList<ScriptParameter> Parameters { get; init; }

    public required IReadOnlyDictionary<ISymbol, VariablePlan> Variables { get; init; }

    public required NamePlan Names { get; init; }

    public required DisplayPlan Display { get; init; }

    public required TypePrinter Types { get; init; }

    public required ImportPlan Imports { get; init; }

    /// <summary>Names that only mean what they meant in the cell when written with their namespace.</summary>
    public required IReadOnlyDictionary<(Submission, int Position), string> Qualified { get; init; }
}
