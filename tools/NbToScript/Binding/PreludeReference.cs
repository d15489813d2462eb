using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NbToScript.Binding;

/// <summary>
/// The display API of .NET Interactive as far as notebooks bind against it, so that no package of it is needed.
/// </summary>
internal static class PreludeReference
{
    public const string AssemblyName = "NbToScript.Prelude";

    private static readonly Lazy<MetadataReference> Loaded = new(Load);

    public static MetadataReference Value => Loaded.Value;

    public static bool Declares(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == AssemblyName;

    private static CompilationReference Load()
    {
        using var stream = typeof(PreludeReference).Assembly.GetManifestResourceStream("Prelude.cs")!;
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(stream, Encoding.UTF8),
            new CSharpParseOptions(LanguageVersion.CSharp14)
        );
        return CSharpCompilation
            .Create(
                AssemblyName,
                [tree],
                FrameworkReferences.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .ToMetadataReference();
    }
}
