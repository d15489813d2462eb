using Microsoft.CodeAnalysis;

namespace NbToScript.Packages;

/// <summary>A dll named by '#r "path.dll"'.</summary>
internal sealed record DllReference(string Path, MetadataReference Metadata)
{
    public string AssemblyName => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>A project named by '//| project:'.</summary>
internal sealed record ProjectFile(string Path, string AssemblyName);

/// <summary>A package as restored, with the compile-time assemblies of it and of all it depends on.</summary>
internal sealed record ResolvedPackage(string Id, string Version, IReadOnlyList<string> Assemblies);

/// <summary>Everything a notebook references besides .NET itself.</summary>
internal sealed class NotebookReferences
{
    public required IReadOnlyList<DllReference> Dlls { get; init; }

    public required IReadOnlyList<ProjectFile> Projects { get; init; }

    public required IReadOnlyList<ResolvedPackage> Packages { get; init; }

    public required IReadOnlyList<MetadataReference> PackageMetadata { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>
    /// True when packages are known by name only or a dll is missing, so code that needs them cannot be bound.
    /// </summary>
    public required bool IsDegraded { get; init; }

    public IReadOnlyList<MetadataReference> Metadata => [.. Dlls.Select(d => d.Metadata), .. PackageMetadata];

    public bool UsesSpark =>
        Dlls.Select(d => d.AssemblyName)
            .Concat(Projects.Select(p => p.AssemblyName))
            .Concat(Packages.SelectMany(p => p.Assemblies).Select(a => Path.GetFileNameWithoutExtension(a)))
            .Any(a => a is "Spark" or "Microsoft.Spark");
}
