using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NbToScript.Output;

/// <summary>
/// The assemblies that a piece of code compiles against: those of every symbol it names and of the types around it.
/// Asking the compiler itself costs as much as another compilation.
/// </summary>
internal sealed class TouchedAssemblies
{
    private readonly HashSet<IAssemblySymbol> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Paths of the referenced dlls among them.</summary>
    public static IEnumerable<string> Of(SyntaxNode root, SemanticModel model)
    {
        var touched = new TouchedAssemblies();
        foreach (var node in root.DescendantNodes())
        {
            if (node is SimpleNameSyntax name && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null)
            {
                touched.Add(model.GetSymbolInfo(name).Symbol);
            }
            else if (
                node
                is ExpressionSyntax expression
                    and (
                        InvocationExpressionSyntax
                        or BaseObjectCreationExpressionSyntax
                        or ElementAccessExpressionSyntax
                        or BinaryExpressionSyntax
                    )
            )
            {
                touched.Add(model.GetSymbolInfo(expression).Symbol);
                touched.Add(model.GetTypeInfo(expression).Type);
            }
        }

        return touched
            ._assemblies.Select(a =>
                (model.Compilation.GetMetadataReference(a) as PortableExecutableReference)?.FilePath
            )
            .OfType<string>();
    }

    private void Add(ISymbol? symbol)
    {
        switch (symbol)
        {
            case null or INamespaceSymbol:
                return;
            case ITypeSymbol type:
                Add(type);
                return;
            case IMethodSymbol method:
                Add(method.ReturnType);
                foreach (var parameter in method.Parameters)
                {
                    Add(parameter.Type);
                }

                break;
            case IPropertySymbol property:
                Add(property.Type);
                break;
            case IFieldSymbol field:
                Add(field.Type);
                break;
        }

        Add(symbol.ContainingType);
    }

    private void Add(ITypeSymbol? type)
    {
        if (type is null || !_types.Add(type))
        {
            return;
        }

        if (type.ContainingAssembly is { } assembly)
        {
            _assemblies.Add(assembly);
        }

        Add(type.BaseType);
        Add(type.ContainingType);
        foreach (var face in type.Interfaces)
        {
            Add(face);
        }

        if (type is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                Add(argument);
            }
        }
        else if (type is IArrayTypeSymbol array)
        {
            Add(array.ElementType);
        }
    }
}
