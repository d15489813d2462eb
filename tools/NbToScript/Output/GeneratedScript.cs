using NbToScript.Packages;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>A script project as it should lie on disk, and what went into it.</summary>
internal sealed class GeneratedScript
{
    public required string Name { get; init; }

    public required ScriptPlan Plan { get; init; }

    /// <summary>Files by name that are regenerated every time; the user's own file is not among them.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    public required IReadOnlyList<ResolvedPackage> Packages { get; init; }
}
