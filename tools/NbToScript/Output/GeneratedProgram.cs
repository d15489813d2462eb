using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;

namespace NbToScript.Output;

/// <summary>The generated program compiled in memory, before anything is written.</summary>
internal sealed class GeneratedProgram
{
    // The compiler names unused usings only in files whose comments it parses.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    private static readonly Lazy<IReadOnlyList<SyntaxTree>> Runtime = new(() =>
        [
            .. RuntimeSources.All.Select(s =>
                CSharpSyntaxTree.ParseText(SourceText.From(s.Text, Encoding.UTF8), ParseOptions, s.Name)
            ),
        ]
    );

    private readonly SyntaxTree _tree;
    private readonly CSharpCompilation _compilation;
    private SemanticModel? _model;

    private GeneratedProgram(MappedText text, SyntaxTree tree, CSharpCompilation compilation)
    {
        Text = text;
        _tree = tree;
        _compilation = compilation;
    }

    public MappedText Text { get; }

    public SemanticModel Model => _model ??= _compilation.GetSemanticModel(_tree);

    public SyntaxNode Root => _tree.GetRoot();

    public static GeneratedProgram Compile(
        MappedText text,
        IReadOnlyList<MetadataReference> references,
        GeneratedProgram? earlier
    )
    {
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(text.Text, Encoding.UTF8),
            ParseOptions,
            ScriptNames.Program
        );
        var compilation =
            earlier?._compilation.ReplaceSyntaxTree(earlier._tree, tree)
            ?? CSharpCompilation.Create(
                "script",
                [.. Runtime.Value, tree],
                [.. FrameworkReferences.All, .. references],
                new CSharpCompilationOptions(OutputKind.ConsoleApplication, mainTypeName: "Program")
                    .WithAllowUnsafe(true)
                    .WithMetadataReferenceResolver(SiblingResolver.Instance)
            );
        return new GeneratedProgram(text, tree, compilation);
    }

    public IReadOnlyList<Diagnostic> Diagnostics => [.. _compilation.GetSemanticModel(_tree).GetDiagnostics()];

    /// <summary>Directives that nothing needs, as <see cref="ProgramSettings.DroppedUsings"/> names them.</summary>
    public static IEnumerable<string> UnusedUsings(SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var span in diagnostics.Where(d => d.Id == "CS8019").Select(d => d.Location.SourceSpan))
        {
            foreach (
                var directive in root.DescendantNodes(n => n is CompilationUnitSyntax)
                    .OfType<UsingDirectiveSyntax>()
                    .Where(u => span.Contains(u.Span))
            )
            {
                yield return KeyOf(directive);
            }
        }
    }

    private static string KeyOf(UsingDirectiveSyntax directive)
    {
        if (directive.Alias is { } alias)
        {
            return alias.Name.Identifier.ValueText + " =";
        }

        return (directive.StaticKeyword.RawKind == 0 ? "" : "static ") + directive.NamespaceOrType;
    }
}
