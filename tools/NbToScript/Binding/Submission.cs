using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Cells;

namespace NbToScript.Binding;

/// <summary>One script submission: a C# segment of a cell, bound on top of all that came before it.</summary>
internal sealed class Submission
{
    private readonly CSharpCompilation _compilation;
    private readonly TextSpan? _directive;
    private SemanticModel? _model;

    public Submission(CodeCell cell, SyntaxTree tree, CSharpCompilation compilation, int order, TextSpan? directive)
    {
        Cell = cell;
        Tree = tree;
        _compilation = compilation;
        Order = order;
        _directive = directive;
        Errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    public CodeCell Cell { get; }

    /// <summary>Position among all submissions of the notebook.</summary>
    public int Order { get; }

    public SyntaxTree Tree { get; }

    public CSharpCompilation Compilation => _compilation;

    public SemanticModel Model => _model ??= _compilation.GetSemanticModel(Tree);

    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Tree.GetRoot();

    public IReadOnlyList<Diagnostic> Errors { get; }

    public bool IsBound => Errors.Count == 0;

    /// <summary>Using directives that name nothing.</summary>
    public IEnumerable<UsingDirectiveSyntax> UnknownImports =>
        Root.Usings.Where(u => Errors.Any(e => u.Span.Contains(e.Location.SourceSpan)));

    /// <summary>True when the text is not the cell's own but stands for a '#!set' or '#!value' line.</summary>
    public bool IsSynthetic => _directive is not null;

    public string Text => Tree.GetText().ToString();

    /// <summary>The span of the cell's text that a span of this submission stands for.</summary>
    public TextSpan ToCell(TextSpan span) => _directive ?? span;

    public override string ToString() => $"{Cell.Anchor} ({Order})";
}
