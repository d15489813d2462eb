using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NbToScript.Binding;

internal enum UseKind
{
    Read,
    Write,
    ReadWrite,

    /// <summary>A call on the value, or an assignment to a part of it: it may come out changed.</summary>
    Change,
}

/// <summary>A name in a submission that binds to something a cell declares.</summary>
/// <param name="IsInFunction">True inside a function, property or type of the cell, which runs later and
/// elsewhere.</param>
internal sealed record SymbolUse(
    ISymbol Symbol,
    SimpleNameSyntax Node,
    UseKind Kind,
    bool IsInFunction,
    Submission Submission
)
{
    public bool IsWrite => Kind is UseKind.Write or UseKind.ReadWrite;
}
