using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NbToScript.Rewriting;

/// <summary>
/// Writes types as the generated file can say them: short where a using makes the name unique, else qualified.
/// </summary>
internal sealed class TypePrinter(
    Compilation compilation,
    IReadOnlySet<string> imports,
    IReadOnlySet<string> takenNames,
    Func<ISymbol, string> nameOf
)
{
    private readonly Dictionary<string, bool> _isShort = new(StringComparer.Ordinal);

    private string _scriptClass = "";

    /// <summary>The type as code outside the script class writes it.</summary>
    public string PrintOutside(ITypeSymbol type)
    {
        _scriptClass = "Script.";
        var text = Print(type);
        _scriptClass = "";
        return text;
    }

    public string Print(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => PrintArray(array),
            IPointerTypeSymbol pointer => Print(pointer.PointedAtType) + "*",
            IDynamicTypeSymbol => "dynamic",
            ITypeParameterSymbol parameter => parameter.Name,
            INamedTypeSymbol { IsTupleType: true } tuple when tuple.TupleElements.Length > 1 => PrintTuple(tuple),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Print(
                nullable.TypeArguments[0]
            ) + "?",
            INamedTypeSymbol named => Keyword(named) ?? PrintNamed(named, isShortAllowed: true),
            _ => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        };

    /// <summary>The type's name with its namespace, without type arguments.</summary>
    public string Qualified(INamedTypeSymbol type) => PrintNamed(type, isShortAllowed: false, withArguments: false);

    private string PrintArray(IArrayTypeSymbol array)
    {
        // int[][,] is written outermost rank first.
        var ranks = "";
        ITypeSymbol element = array;
        while (element is IArrayTypeSymbol inner)
        {
            ranks += $"[{new string(',', inner.Rank - 1)}]";
            element = inner.ElementType;
        }

        return Print(element) + ranks;
    }

    private string PrintTuple(INamedTypeSymbol tuple) =>
        "("
        + string.Join(
            ", ",
            tuple.TupleElements.Select(e =>
                e.IsExplicitlyNamedTupleElement ? $"{Print(e.Type)} {e.Name}" : Print(e.Type)
            )
        )
        + ")";

    private string PrintNamed(INamedTypeSymbol type, bool isShortAllowed, bool withArguments = true)
    {
        var name = type.ContainingType is { IsScriptClass: true }
            ? nameOf(type.OriginalDefinition)
            : Escaped(type.Name);
        var arguments =
            withArguments && type.TypeArguments.Length > 0
                ? $"<{string.Join(", ", type.TypeArguments.Select(Print))}>"
                : "";
        if (type.ContainingType is { } outer)
        {
            return outer.IsScriptClass
                ? _scriptClass + name + arguments
                : PrintNamed(outer, isShortAllowed) + "." + name + arguments;
        }

        if (isShortAllowed && IsShort(type))
        {
            return name + arguments;
        }

        var space = type.ContainingNamespace is { IsGlobalNamespace: false } found ? found.ToDisplayString() + "." : "";
        return "global::" + space + name + arguments;
    }

    private bool IsShort(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        var key = $"{space}|{type.MetadataName}";
        if (_isShort.TryGetValue(key, out var known))
        {
            return known;
        }

        var isShort =
            !takenNames.Contains(type.Name)
            && imports.Contains(space)
            && imports.Count(i => Declares(i, type.Name, type.Arity)) == 1;
        return _isShort[key] = isShort;
    }

    private bool Declares(string import, string name, int arity)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in import.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part);
        }

        return space?.GetTypeMembers(name, arity).Any(t => t.DeclaredAccessibility == Accessibility.Public) ?? false;
    }

    private static string? Keyword(INamedTypeSymbol type) =>
        type.SpecialType
            is >= SpecialType.System_Object
                and <= SpecialType.System_String
                and not (
                    SpecialType.System_Enum
                    or SpecialType.System_MulticastDelegate
                    or SpecialType.System_Delegate
                    or SpecialType.System_ValueType
                )
            ? type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
            : null;

    private static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
