using Microsoft.CodeAnalysis;

namespace NbToScript.Binding;

/// <summary>Which symbols are declared by cells, and one form per symbol to compare.</summary>
internal static class ScriptSymbols
{
    /// <summary>The declaration a cell made, for any way of naming it; null when no cell declares it.</summary>
    public static ISymbol? Declared(ISymbol? symbol)
    {
        symbol = symbol switch
        {
            IAliasSymbol alias => alias.Target,
            IMethodSymbol { ReducedFrom: { } reduced } => reduced,
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            _ => symbol,
        };
        symbol = symbol?.OriginalDefinition;
        return symbol?.ContainingType?.IsScriptClass == true && !symbol.IsImplicitlyDeclared ? symbol : null;
    }

    /// <summary>The type of a value, without names that only the notebook could spell.</summary>
    public static bool HasName(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => HasName(array.ElementType),
            IPointerTypeSymbol pointer => HasName(pointer.PointedAtType),
            INamedTypeSymbol named => !named.IsAnonymousType
                && named.TypeKind != TypeKind.Error
                && named.TypeArguments.All(HasName)
                && (named.ContainingType is null || HasName(named.ContainingType)),
            _ => type.TypeKind != TypeKind.Error,
        };
}
