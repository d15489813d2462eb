using Microsoft.CodeAnalysis;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

internal enum Placement
{
    Local,
    Field,
    Constant,
    Parameter,
}

/// <summary>Where a variable of a cell lives in the script.</summary>
internal sealed class VariablePlan
{
    public required IFieldSymbol Symbol { get; init; }

    public required Submission Home { get; init; }

    public required SyntaxNode Declaration { get; init; }

    /// <summary>Declarations that change together, such as 'int a = 1, b = 2;'.</summary>
    public required SyntaxNode Group { get; init; }

    public required ScriptStep? Step { get; init; }

    public Placement Placement { get; set; }

    public bool IsStatic => Symbol.IsStatic && !Symbol.IsConst;
}
