using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>What becomes of display calls and plots: statements that go, calls that become log lines.</summary>
internal sealed class DisplayPlan
{
    private readonly Dictionary<Submission, List<TextSpan>> _removed = [];
    private readonly HashSet<(Submission, TextSpan)> _embedded = [];

    public HashSet<ISymbol> RemovedSymbols { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Display calls by node, with the value they show.</summary>
    public Dictionary<InvocationExpressionSyntax, ExpressionSyntax> Shows { get; } = [];

    /// <summary>Declarations such as 'var h = display(x);' of which only the showing stays.</summary>
    public Dictionary<FieldDeclarationSyntax, ExpressionSyntax> ShownDeclarations { get; } = [];

    /// <param name="isEmbedded">True for the only statement of an 'if' or loop, which must stay a statement.</param>
    public void Remove(Submission submission, TextSpan span, bool isEmbedded = false)
    {
        if (isEmbedded)
        {
            _embedded.Add((submission, span));
        }

        if (!_removed.TryGetValue(submission, out var spans))
        {
            _removed[submission] = spans = [];
        }

        spans.Add(span);
    }

    /// <summary>What stands in place of a removed stretch.</summary>
    public string ReplacementOf(Submission submission, TextSpan span) =>
        _embedded.Contains((submission, span)) ? "{ }" : "";

    public IReadOnlyList<TextSpan> RemovedFrom(Submission submission) => _removed.GetValueOrDefault(submission, []);

    public bool IsRemoved(Submission submission, TextSpan span) => RemovedFrom(submission).Any(r => r.Contains(span));
}
