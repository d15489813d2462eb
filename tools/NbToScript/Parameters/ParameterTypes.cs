using Microsoft.CodeAnalysis;

namespace NbToScript.Parameters;

/// <summary>Which types the script can read from a command line.</summary>
internal static class ParameterTypes
{
    private static readonly string[] Lists =
    [
        "List",
        "IList",
        "IReadOnlyList",
        "ICollection",
        "IReadOnlyCollection",
        "IEnumerable",
    ];

    private static readonly string[] Named = ["System.Uri", "System.IO.FileInfo", "System.IO.DirectoryInfo"];

    public static bool IsReadable(ITypeSymbol type) => IsSingle(ItemType(type) ?? type);

    /// <summary>The type of the items of a list; null for single values.</summary>
    public static ITypeSymbol? ItemType(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var item] } named
                when Lists.Contains(named.Name)
                    && named.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" => item,
            _ => null,
        };

    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    public static bool IsNumber(ITypeSymbol type) =>
        WithoutNullable(type).SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool IsSingle(ITypeSymbol type)
    {
        type = WithoutNullable(type);
        return type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
            || IsNumber(type)
            || type.TypeKind == TypeKind.Enum
            || Named.Contains(type.ToDisplayString())
            || type.AllInterfaces.Any(i =>
                i.Name == "IParsable"
                && i.TypeArguments is [var self]
                && SymbolEqualityComparer.Default.Equals(self, type)
            );
    }
}
