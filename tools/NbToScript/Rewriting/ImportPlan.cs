using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>The using directives of all cells, hoisted to the top of the script.</summary>
internal sealed class ImportPlan
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    private ImportPlan() { }

    public SortedSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> StaticTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Alias directives by name; a later one of the same name with another target is written out where it is used.
    /// </summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    /// <summary>Default imports of the kernel, as generated code needs them.</summary>
    public static IReadOnlyList<string> Defaults { get; } =
    [
        "System",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
    ];

    public static ImportPlan Of(SubmissionChain chain, Func<ISymbol, string> nameOf)
    {
        var plan = new ImportPlan();
        plan.Namespaces.UnionWith(Defaults);
        foreach (var submission in chain.Submissions.Where(s => s.IsBound))
        {
            foreach (var directive in submission.Root.Usings)
            {
                plan.Add(submission, directive, nameOf);
            }
        }

        return plan;
    }

    /// <summary>True when a name bound to this alias can be written as it is.</summary>
    public bool Keeps(IAliasSymbol alias, Func<ISymbol, string> nameOf) =>
        _aliases.TryGetValue(alias.Name, out var target) && target == TargetOf(alias.Target, nameOf);

    public static string TargetOf(INamespaceOrTypeSymbol target, Func<ISymbol, string> nameOf) =>
        ScriptSymbols.Declared(target) is { } declared
            ? $"Script.{nameOf(declared)}"
            : target
                .ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
                .Replace("global::", "", StringComparison.Ordinal);

    private void Add(Submission submission, UsingDirectiveSyntax directive, Func<ISymbol, string> nameOf)
    {
        if (directive.Alias is not null)
        {
            if (submission.Model.GetDeclaredSymbol(directive) is IAliasSymbol alias)
            {
                _aliases.TryAdd(alias.Name, TargetOf(alias.Target, nameOf));
            }

            return;
        }

        if (
            directive.NamespaceOrType is null
            || submission.Model.GetSymbolInfo(directive.NamespaceOrType).Symbol is not INamespaceOrTypeSymbol target
            || PreludeReference.Declares(target)
        )
        {
            return;
        }

        if (directive.StaticKeyword.RawKind != 0)
        {
            StaticTypes.Add(TargetOf(target, nameOf));
        }
        else
        {
            Namespaces.Add(target.ToDisplayString());
        }
    }
}
