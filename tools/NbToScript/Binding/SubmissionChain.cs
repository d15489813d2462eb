using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Cells;

namespace NbToScript.Binding;

/// <summary>
/// All C# segments as script submissions, each bound on the last one without errors, the way the kernel runs them.
/// Excluded cells are in the chain too: what they declare decides what later names mean.
/// </summary>
internal sealed class SubmissionChain
{
    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.CSharp14,
        DocumentationMode.None,
        SourceCodeKind.Script
    );

    private readonly Dictionary<SyntaxTree, Submission> _byTree = [];

    private SubmissionChain(IReadOnlyList<Submission> submissions)
    {
        Submissions = submissions;
        foreach (var submission in submissions)
        {
            _byTree[submission.Tree] = submission;
        }
    }

    public IReadOnlyList<Submission> Submissions { get; }

    /// <summary>The submission that declares a script symbol; null for symbols of assemblies.</summary>
    public Submission? HomeOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var first, ..] && _byTree.TryGetValue(first.SyntaxTree, out var home)
            ? home
            : null;

    public static SubmissionChain Build(
        IReadOnlyList<CodeCell> cells,
        IReadOnlyList<MetadataReference> references,
        IReadOnlyList<string> defaultImports
    )
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithUsings(defaultImports.Append("Microsoft.DotNet.Interactive.Kernel"))
            .WithAllowUnsafe(true)
            .WithMetadataReferenceResolver(SiblingResolver.Instance);
        List<MetadataReference> all = [.. FrameworkReferences.All, PreludeReference.Value, .. references];
        var submissions = new List<Submission>();
        var namedValues = NamedValues.Of(cells);
        CSharpCompilation? last = null;
        foreach (var cell in cells.Where(c => c.Role != CellRole.Injected))
        {
            foreach (var (text, directive) in SubmissionTexts.Of(cell, namedValues))
            {
                var order = submissions.Count;
                var tree = CSharpSyntaxTree.ParseText(SourceText.From(text), ParseOptions, $"{cell.Anchor}/{order}");
                var compilation = CSharpCompilation.CreateScriptCompilation(
                    $"submission-{order}",
                    tree,
                    last is null ? all : [],
                    options,
                    last
                );
                var submission = new Submission(cell, tree, compilation, order, directive);
                submissions.Add(submission);
                last = submission.IsBound ? compilation : WithoutUnknownImports(submission, compilation) ?? last;
            }
        }

        return new SubmissionChain(submissions);
    }

    /// <summary>
    /// What a cell gives later ones when only some of its using directives are wrong: without this, one missing
    /// namespace
    /// would make every later cell look broken.
    /// </summary>
    private static CSharpCompilation? WithoutUnknownImports(Submission submission, CSharpCompilation compilation)
    {
        var text = submission.Text.ToCharArray();
        foreach (var directive in submission.UnknownImports)
        {
            Array.Fill(text, ' ', directive.SpanStart, directive.Span.Length);
        }

        var tree = submission.Tree.WithChangedText(SourceText.From(new string(text)));
        var mended = compilation.ReplaceSyntaxTree(submission.Tree, tree);
        return
            submission.UnknownImports.Any() && mended.GetDiagnostics().All(d => d.Severity != DiagnosticSeverity.Error)
            ? mended
            : null;
    }
}
