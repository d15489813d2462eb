using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>Renames, field assignments and display calls inside the code of a submission.</summary>
internal sealed class ExpressionChanges(ScriptPlan plan, Submission submission, EditList edits) : CSharpSyntaxWalker
{
    private readonly SemanticModel _model = submission.Model;

    public override void Visit(SyntaxNode? node)
    {
        if (node is not null && !plan.Display.RemovedFrom(submission).Any(r => r.Contains(node.Span)))
        {
            base.Visit(node);
        }
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => ChangeName(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        ChangeName(node);
        base.VisitGenericName(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (plan.Display.Shows.TryGetValue(node, out var value))
        {
            Show(node, value);
        }
        else if (IsNameOf(node, out var renamed))
        {
            edits.Replace(node.Span, SymbolDisplay.FormatLiteral(renamed, quote: true));
            return;
        }

        base.VisitInvocationExpression(node);
    }

    public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        RenameToken(node.Identifier, _model.GetDeclaredSymbol(node));
        base.VisitVariableDeclarator(node);
    }

    public override void VisitSingleVariableDesignation(SingleVariableDesignationSyntax node) =>
        RenameToken(node.Identifier, _model.GetDeclaredSymbol(node));

    public override void VisitDeclarationExpression(DeclarationExpressionSyntax node)
    {
        // 'out var x' and 'var (a, b) =' declare nothing when the variables are fields.
        var designations = node.DescendantNodes().OfType<SingleVariableDesignationSyntax>();
        if (designations.Any(d => PlacementOf(d) is Placement.Field or Placement.Parameter))
        {
            edits.Remove(TextSpan.FromBounds(node.Type.SpanStart, node.Designation.SpanStart));
            Visit(node.Designation);
            return;
        }

        base.VisitDeclarationExpression(node);
    }

    public override void VisitClassDeclaration(ClassDeclarationSyntax node) =>
        RenameType(node, node.Identifier, () => base.VisitClassDeclaration(node));

    public override void VisitStructDeclaration(StructDeclarationSyntax node) =>
        RenameType(node, node.Identifier, () => base.VisitStructDeclaration(node));

    public override void VisitRecordDeclaration(RecordDeclarationSyntax node) =>
        RenameType(node, node.Identifier, () => base.VisitRecordDeclaration(node));

    public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) =>
        RenameType(node, node.Identifier, () => base.VisitInterfaceDeclaration(node));

    public override void VisitEnumDeclaration(EnumDeclarationSyntax node) =>
        RenameType(node, node.Identifier, () => base.VisitEnumDeclaration(node));

    public override void VisitDelegateDeclaration(DelegateDeclarationSyntax node) =>
        RenameType(node, node.Identifier, () => base.VisitDelegateDeclaration(node));

    public override void VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        RenameToken(node.Identifier, _model.GetDeclaredSymbol(node)?.ContainingType);
        base.VisitConstructorDeclaration(node);
    }

    public override void VisitDestructorDeclaration(DestructorDeclarationSyntax node)
    {
        RenameToken(node.Identifier, _model.GetDeclaredSymbol(node)?.ContainingType);
        base.VisitDestructorDeclaration(node);
    }

    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        RenameToken(node.Identifier, _model.GetDeclaredSymbol(node));
        base.VisitMethodDeclaration(node);
    }

    public override void VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        RenameToken(node.Identifier, _model.GetDeclaredSymbol(node));
        base.VisitPropertyDeclaration(node);
    }

    private void RenameType(MemberDeclarationSyntax node, SyntaxToken identifier, Action visitInside)
    {
        RenameToken(identifier, _model.GetDeclaredSymbol(node));
        visitInside();
    }

    private void RenameToken(SyntaxToken token, ISymbol? symbol)
    {
        if (symbol is not null && plan.Names.IsRenamed(symbol))
        {
            edits.Replace(token.Span, plan.Names.NameOf(symbol));
        }
    }

    private Placement? PlacementOf(SingleVariableDesignationSyntax designation) =>
        _model.GetDeclaredSymbol(designation) is { } symbol && plan.Variables.TryGetValue(symbol, out var variable)
            ? variable.Placement
            : null;

    private void ChangeName(SimpleNameSyntax node)
    {
        if (node.IsVar)
        {
            return;
        }

        if (plan.Qualified.TryGetValue((submission, node.SpanStart), out var qualified))
        {
            edits.Replace(node.Identifier.Span, qualified);
            return;
        }

        if (_model.GetAliasInfo(node) is { } alias && node is IdentifierNameSyntax)
        {
            if (!plan.Imports.Keeps(alias, plan.Names.NameOf))
            {
                edits.Replace(
                    node.Span,
                    alias.Target is INamedTypeSymbol type
                        ? plan.Types.Print(type)
                        : "global::" + alias.Target.ToDisplayString()
                );
            }

            return;
        }

        var info = _model.GetSymbolInfo(node);
        var symbol = ScriptSymbols.Declared(
            info.Symbol
                ?? (info.CandidateReason == CandidateReason.MemberGroup ? info.CandidateSymbols.FirstOrDefault() : null)
        );
        if (symbol is null || !plan.Names.IsRenamed(symbol))
        {
            return;
        }

        edits.Replace(node.Identifier.Span, plan.Names.NameOf(symbol));
        KeepInferredName(node);
    }

    /// <summary>Tuple elements and anonymous members named after a variable keep the variable's spelling.</summary>
    private void KeepInferredName(SimpleNameSyntax node)
    {
        if (
            node.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } argument
            && !IsAssigned(argument.Parent!)
        )
        {
            edits.Insert(argument.SpanStart, $"{node.Identifier.Text}: ");
        }
        else if (node.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member)
        {
            edits.Insert(member.SpanStart, $"{node.Identifier.Text} = ");
        }
    }

    private static bool IsAssigned(SyntaxNode tuple) =>
        tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple;

    private bool IsNameOf(InvocationExpressionSyntax node, out string name)
    {
        name = "";
        if (
            node
                is not
                {
                    Expression: IdentifierNameSyntax { Identifier.Text: "nameof" },
                    ArgumentList.Arguments: [var argument]
                }
            || _model.GetSymbolInfo(node).Symbol is not null
            || argument.Expression is not SimpleNameSyntax simple
        )
        {
            return false;
        }

        var info = _model.GetSymbolInfo(simple);
        var symbol = ScriptSymbols.Declared(info.Symbol ?? info.CandidateSymbols.FirstOrDefault());
        name = simple.Identifier.ValueText;
        return symbol is not null && plan.Names.IsRenamed(symbol);
    }

    private void Show(InvocationExpressionSyntax call, ExpressionSyntax value)
    {
        var start = FirstEditable(call);
        edits.Replace(TextSpan.FromBounds(start, value.SpanStart), $"NbRuntime.Show({submission.Cell.Number}, ");
        edits.Replace(TextSpan.FromBounds(value.Span.End, call.Span.End), ")");
    }

    /// <summary>
    /// Where the call's own text starts: a declaration in front of it is removed up to the opening parenthesis.
    /// </summary>
    private static int FirstEditable(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<FieldDeclarationSyntax>()
            is { Declaration.Variables: [{ Initializer.Value: var value }] } field
        && value == call
            ? field.SpanStart
            : call.SpanStart;
}
