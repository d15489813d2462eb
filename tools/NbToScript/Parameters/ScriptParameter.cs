using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;

namespace NbToScript.Parameters;

/// <summary>A variable that becomes an option of the script.</summary>
internal sealed class ScriptParameter
{
    public required IFieldSymbol Symbol { get; init; }

    public required Submission Home { get; init; }

    public required VariableDeclaratorSyntax Declarator { get; init; }

    /// <summary>Name on the command line, without the dashes.</summary>
    public required string Option { get; init; }

    public required string Help { get; init; }

    /// <summary>The markdown heading right above the cell.</summary>
    public required string Group { get; init; }

    public required bool IsSecret { get; init; }

    /// <summary>False when a value must be given: no initializer, or asked from the user in the notebook.</summary>
    public required bool HasDefault { get; init; }

    /// <summary>The default as it would be written on the command line; null when it is not constant.</summary>
    public required string? ConstantDefault { get; init; }

    public required IReadOnlyList<string>? Allowed { get; init; }

    public string Name => Symbol.Name;

    public FieldDeclarationSyntax Declaration => (FieldDeclarationSyntax)Declarator.Parent!.Parent!;

    /// <summary>The default as people read it; null when there is none.</summary>
    public string? DefaultText =>
        HasDefault
            ? string.IsNullOrEmpty(ConstantDefault)
                ? OneLine(Declarator.Initializer!.Value.ToString())
                : ConstantDefault
            : null;

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])['\n', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
