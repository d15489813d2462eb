using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Diagnostics;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>
/// Compares what every copied name means in the cell and in the script, and qualifies those that differ.
/// </summary>
internal static class BindingCheck
{
    public static bool Qualify(ScriptPlan plan, GeneratedProgram program, Repairs repairs, FindingList findings)
    {
        var hasChanged = false;
        foreach (var part in plan.Facts)
        {
            foreach (var name in part.Submission.Root.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                hasChanged |= Qualify(plan, part.Submission, name, program, repairs, findings);
            }
        }

        return hasChanged;
    }

    private static bool Qualify(
        ScriptPlan plan,
        Submission submission,
        SimpleNameSyntax name,
        GeneratedProgram program,
        Repairs repairs,
        FindingList findings
    )
    {
        if (
            name.IsVar
            || IsQualified(name)
            || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null
            || repairs.Qualified.ContainsKey((submission, name.SpanStart))
            || program.Text.OutputOf(submission, name.Identifier.Span) is not { } span
            || submission.Model.GetAliasInfo(name) is not null
        )
        {
            return false;
        }

        var meant = submission.Model.GetSymbolInfo(name).Symbol;
        if (Replacement(meant, plan.Types) is not { } qualified)
        {
            return false;
        }

        var copied = program.Root.FindToken(span.Start).Parent as SimpleNameSyntax;
        var bound = copied is null ? null : program.Model.GetSymbolInfo(copied).Symbol;
        if (bound is not null && Same(meant!, bound))
        {
            return false;
        }

        repairs.Qualified[(submission, name.SpanStart)] = qualified;
        findings.AddAt(
            Rules.NameQualified,
            submission.Cell,
            submission.ToCell(name.Span),
            $"'{name.Identifier.Text}' would mean something else under the usings of all cells; it is written as "
                + $"'{qualified}'."
        );
        return true;
    }

    /// <summary>How to write a type, or a member reached by 'using static', so that nothing can hide it.</summary>
    private static string? Replacement(ISymbol? symbol, TypePrinter types)
    {
        symbol = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? constructor.ContainingType
            : symbol;
        if (symbol is null || ScriptSymbols.Declared(symbol) is not null || PreludeReference.Declares(symbol))
        {
            return null;
        }

        return symbol switch
        {
            INamedTypeSymbol
            {
                SpecialType: SpecialType.None,
                TypeKind: not TypeKind.Error,
                ContainingType: null
            } type => types.Qualified(type),
            IMethodSymbol
            {
                IsStatic: true,
                IsExtensionMethod: false,
                MethodKind: MethodKind.Ordinary,
                ContainingType.ContainingType: null
            } method when ScriptSymbols.Declared(method.ContainingType) is null =>
                $"{types.Qualified(method.ContainingType)}.{method.Name}",
            IFieldSymbol
            {
                IsStatic: true,
                ContainingType: { ContainingType: null, TypeKind: not TypeKind.Enum } owner
            } field => $"{types.Qualified(owner)}.{field.Name}",
            _ => null,
        };
    }

    private static bool IsQualified(SimpleNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name == name,
            QualifiedNameSyntax qualified => qualified.Right == name,
            AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
            _ => false,
        };

    private static bool Same(ISymbol left, ISymbol right)
    {
        left = left.OriginalDefinition;
        right = right.OriginalDefinition;
        return left.Name == right.Name
            && (left.GetDocumentationCommentId() ?? left.ToDisplayString())
                == (right.GetDocumentationCommentId() ?? right.ToDisplayString());
    }
}
