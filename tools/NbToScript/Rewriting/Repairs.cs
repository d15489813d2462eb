using Microsoft.CodeAnalysis;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>
/// What a first try at the script taught: variables that must be fields, names that must be qualified.
/// </summary>
internal sealed class Repairs
{
    public HashSet<ISymbol> Fields { get; } = new(SymbolEqualityComparer.Default);

    public Dictionary<(Submission, int Position), string> Qualified { get; } = [];

    public HashSet<string> DroppedUsings { get; } = new(StringComparer.Ordinal);
}
