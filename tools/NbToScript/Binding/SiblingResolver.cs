using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NbToScript.Binding;

/// <summary>Finds the assemblies that a referenced dll needs in the dll's own folder, as the kernel does.</summary>
internal sealed class SiblingResolver : MetadataReferenceResolver
{
    public static readonly SiblingResolver Instance = new();

    public override bool ResolveMissingAssemblies => true;

    public override PortableExecutableReference? ResolveMissingAssembly(
        MetadataReference definition,
        AssemblyIdentity referenceIdentity
    )
    {
        if (definition is not PortableExecutableReference { FilePath: { } path })
        {
            return null;
        }

        var sibling = Path.Combine(Path.GetDirectoryName(path)!, referenceIdentity.Name + ".dll");
        return File.Exists(sibling) ? MetadataReference.CreateFromFile(sibling) : null;
    }

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties
    ) => [];

    public override bool Equals(object? other) => other is SiblingResolver;

    public override int GetHashCode() => 1;
}
