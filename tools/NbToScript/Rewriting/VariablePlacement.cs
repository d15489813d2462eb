using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>
/// Decides for every variable whether it can be a local of its step or must be a field of the script.
/// </summary>
internal static class VariablePlacement
{
    public static Dictionary<ISymbol, VariablePlan> Plan(
        IReadOnlyList<SubmissionFacts> facts,
        IReadOnlyList<ScriptStep> steps,
        IReadOnlySet<ISymbol> parameters,
        IReadOnlySet<ISymbol> forcedFields
    )
    {
        var uses = facts.SelectMany(f => f.Uses).ToLookup(u => u.Symbol, SymbolEqualityComparer.Default);
        var plans = new Dictionary<ISymbol, VariablePlan>(SymbolEqualityComparer.Default);
        foreach (var part in facts)
        {
            var step = steps.FirstOrDefault(s => s.Contains(part.Submission));
            foreach (var symbol in part.Declared.OfType<IFieldSymbol>())
            {
                var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax();
                plans[symbol] = new VariablePlan
                {
                    Symbol = symbol,
                    Home = part.Submission,
                    Declaration = declaration,
                    Group = GroupOf(declaration),
                    Step = step,
                    Placement =
                        parameters.Contains(symbol) ? Placement.Parameter
                        : NeedsField(symbol, declaration, step, uses[symbol], forcedFields)
                            ? symbol.IsConst ? Placement.Constant
                                : Placement.Field
                        : Placement.Local,
                };
            }
        }

        foreach (var group in plans.Values.Where(p => p.Placement == Placement.Field).Select(p => p.Group).ToHashSet())
        {
            foreach (var member in plans.Values.Where(p => p.Group == group && p.Placement == Placement.Local))
            {
                member.Placement = Placement.Field;
            }
        }

        foreach (
            var group in plans.Values.Where(p => p.Placement == Placement.Constant).Select(p => p.Group).ToHashSet()
        )
        {
            foreach (var member in plans.Values.Where(p => p.Group == group))
            {
                member.Placement = Placement.Constant;
            }
        }

        return plans;
    }

    /// <summary>True for 'is int n' and the like, which can only ever declare a local.</summary>
    public static bool IsPattern(SyntaxNode declaration) =>
        declaration is SingleVariableDesignationSyntax
        && declaration.Ancestors().TakeWhile(a => a is not StatementSyntax).Any(a => a is PatternSyntax);

    private static bool NeedsField(
        IFieldSymbol symbol,
        SyntaxNode declaration,
        ScriptStep? step,
        IEnumerable<SymbolUse> uses,
        IReadOnlySet<ISymbol> forcedFields
    )
    {
        if (step is null || forcedFields.Contains(symbol) || HasFieldOnlySyntax(declaration, symbol))
        {
            return true;
        }

        // A block of the step that declares the name again would clash with a local of that name.
        if (step.Parts.Exists(p => p.NestedNames.Contains(symbol.Name)))
        {
            return true;
        }

        return uses.Any(u =>
            u.IsInFunction
            || !step.Contains(u.Submission)
            || (u.Node.SyntaxTree == declaration.SyntaxTree && u.Node.SpanStart < declaration.SpanStart)
        );
    }

    private static bool HasFieldOnlySyntax(SyntaxNode declaration, IFieldSymbol symbol) =>
        (symbol.IsStatic && !symbol.IsConst)
        || symbol.IsReadOnly
        || symbol.IsVolatile
        || (declaration.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { AttributeLists.Count: > 0 });

    private static SyntaxNode GroupOf(SyntaxNode declaration)
    {
        if (declaration is VariableDeclaratorSyntax)
        {
            return declaration.Parent!;
        }

        var assignment = declaration
            .Ancestors()
            .TakeWhile(a => a is not StatementSyntax)
            .OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(a =>
                a.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && a.Left is TupleExpressionSyntax or DeclarationExpressionSyntax
                && a.Left.Span.Contains(declaration.Span)
            );
        return assignment ?? declaration;
    }
}
