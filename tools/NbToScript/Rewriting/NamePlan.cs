using Microsoft.CodeAnalysis;
using NbToScript.Binding;
using NbToScript.Diagnostics;

namespace NbToScript.Rewriting;

/// <summary>The name every declaration of a cell has in the script; a name declared again gets a number.</summary>
internal sealed class NamePlan
{
    private static readonly string[] Reserved =
    [
        "Script",
        "OnStart",
        "OnStep",
        "OnError",
        "NbRuntime",
        "NbScript",
        "NbStep",
        "NbParameter",
        "NbValues",
        "NbDisplay",
        "ScriptExtensions",
        "global",
    ];

    private static readonly string[] SerializationSpaces =
    [
        "System.Text.Json",
        "System.Runtime.Serialization",
        "System.Xml.Serialization",
        "Newtonsoft.Json",
    ];

    private readonly Dictionary<ISymbol, string> _names = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<ISymbol>> _members = new(StringComparer.Ordinal);

    private NamePlan() { }

    /// <summary>Names of fields, functions, properties and types of the script class.</summary>
    public IReadOnlySet<string> MemberNames => _members.Keys.Concat(Reserved).ToHashSet(StringComparer.Ordinal);

    public string NameOf(ISymbol symbol) => _names.GetValueOrDefault(symbol, symbol.Name);

    public bool IsRenamed(ISymbol symbol) => _names.TryGetValue(symbol, out var name) && name != symbol.Name;

    public static NamePlan Make(
        IReadOnlyList<SubmissionFacts> facts,
        IReadOnlyList<ScriptStep> steps,
        IReadOnlyDictionary<ISymbol, VariablePlan> variables,
        SubmissionChain chain,
        FindingList findings
    )
    {
        var plan = new NamePlan();
        foreach (var part in facts)
        {
            foreach (var symbol in part.Declared.Where(s => !IsLocal(s, variables)))
            {
                plan.NameMember(symbol, chain, facts, findings);
            }
        }

        foreach (var step in steps)
        {
            plan.NameLocals(step, variables, chain, findings);
        }

        return plan;
    }

    /// <summary>A name for generated code that no declaration of the notebook has.</summary>
    public string Free(string wanted)
    {
        var name = wanted;
        while (_members.ContainsKey(name))
        {
            name += "_";
        }

        return name;
    }

    private static bool IsLocal(ISymbol symbol, IReadOnlyDictionary<ISymbol, VariablePlan> variables) =>
        variables.TryGetValue(symbol, out var plan) && plan.Placement == Placement.Local;

    private void NameMember(
        ISymbol symbol,
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> facts,
        FindingList findings
    )
    {
        var name = symbol.Name;
        for (var number = 2; IsTaken(name, symbol); number++)
        {
            name = $"{symbol.Name}_{number}";
        }

        if (!_members.TryGetValue(name, out var sharers))
        {
            _members[name] = sharers = [];
        }

        sharers.Add(symbol);
        _names[symbol] = name;
        if (name != symbol.Name)
        {
            ReportRenamed(symbol, name, chain, facts, findings);
        }
    }

    private bool IsTaken(string name, ISymbol symbol)
    {
        if (Reserved.Contains(name))
        {
            return true;
        }

        // Overloads share a name as long as their signatures differ.
        return _members.TryGetValue(name, out var sharers)
            && !(
                symbol is IMethodSymbol method
                && sharers.TrueForAll(s => s is IMethodSymbol other && !SameSignature(method, other))
            );
    }

    private static bool SameSignature(IMethodSymbol left, IMethodSymbol right) =>
        left.Arity == right.Arity
        && left.Parameters.Length == right.Parameters.Length
        && left.Parameters.Zip(right.Parameters)
            .All(p =>
                (p.First.RefKind == RefKind.None) == (p.Second.RefKind == RefKind.None)
                && p.First.Type.ToDisplayString() == p.Second.Type.ToDisplayString()
            );

    private void NameLocals(
        ScriptStep step,
        IReadOnlyDictionary<ISymbol, VariablePlan> variables,
        SubmissionChain chain,
        FindingList findings
    )
    {
        var taken = step
            .Parts.SelectMany(p => p.Uses)
            .Where(u => !IsLocal(u.Symbol, variables))
            .Select(u => NameOf(u.Symbol))
            .Append("NbRuntime")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var symbol in step.Parts.SelectMany(p => p.Declared).Where(s => IsLocal(s, variables)))
        {
            var name = symbol.Name;
            for (var number = 2; !taken.Add(name); number++)
            {
                name = $"{symbol.Name}_{number}";
            }

            _names[symbol] = name;
            if (name != symbol.Name)
            {
                ReportRenamed(symbol, name, chain, [], findings);
            }
        }
    }

    private static void ReportRenamed(
        ISymbol symbol,
        string name,
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> facts,
        FindingList findings
    )
    {
        var home = chain.HomeOf(symbol)!;
        var location = symbol.Locations[0].SourceSpan;
        var isSerialized = symbol is INamedTypeSymbol type && IsSerialized(type, facts);
        findings.AddAt(
            Rules.DeclaredAgain,
            home.Cell,
            home.ToCell(location),
            isSerialized
                ? $"Type '{symbol.Name}' is declared again and read by a serializer, which would see the new name "
                    + $"'{name}'. "
                    + "Give one of the two types another name."
                : $"'{symbol.Name}' is declared again; in the script this one is '{name}'"
                    + (symbol is INamedTypeSymbol ? ", which its ToString() and reflection show." : "."),
            isSerialized ? Severity.Error : null
        );
    }

    private static bool IsSerialized(INamedTypeSymbol type, IReadOnlyList<SubmissionFacts> facts)
    {
        if (type.GetAttributes().Any(a => IsSerialization(a.AttributeClass)))
        {
            return true;
        }

        return facts
            .SelectMany(f => f.Uses)
            .Where(u => SymbolEqualityComparer.Default.Equals(u.Symbol, type))
            .Any(u =>
                u.Node.Ancestors()
                    .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax>()
                    .Any(i => IsSerialization(u.Submission.Model.GetSymbolInfo(i).Symbol?.ContainingType))
            );
    }

    private static bool IsSerialization(INamedTypeSymbol? type) =>
        type?.ContainingNamespace is { } space
        && SerializationSpaces.Any(s => space.ToDisplayString().StartsWith(s, StringComparison.Ordinal));
}
