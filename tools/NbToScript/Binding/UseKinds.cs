using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NbToScript.Binding;

/// <summary>Whether a name is read, written or possibly changed where it stands.</summary>
internal static class UseKinds
{
    public static UseKind Of(SimpleNameSyntax name)
    {
        ExpressionSyntax node = name;
        while (
            node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax && !IsIncrement(node.Parent)
        )
        {
            node = (ExpressionSyntax)node.Parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == node => assignment.IsKind(
                SyntaxKind.SimpleAssignmentExpression
            )
                ? UseKind.Write
                : UseKind.ReadWrite,
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } => UseKind.Write,
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword } => UseKind.ReadWrite,
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } when IsAssigned(tuple) => UseKind.Write,
            { } parent when IsIncrement(parent) => UseKind.ReadWrite,
            MemberAccessExpressionSyntax
            or ElementAccessExpressionSyntax
            or ConditionalAccessExpressionSyntax when IsChanged(node.Parent!, node) => UseKind.Change,
            _ => UseKind.Read,
        };
    }

    private static bool IsIncrement(SyntaxNode node) =>
        node.Kind()
            is SyntaxKind.PostIncrementExpression
                or SyntaxKind.PostDecrementExpression
                or SyntaxKind.PreIncrementExpression
                or SyntaxKind.PreDecrementExpression;

    private static bool IsAssigned(TupleExpressionSyntax tuple) =>
        tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple;

    private static bool IsChanged(SyntaxNode access, SyntaxNode receiver)
    {
        if (access is MemberAccessExpressionSyntax member && member.Expression != receiver)
        {
            return false;
        }

        return access.Parent switch
        {
            InvocationExpressionSyntax invocation => invocation.Expression == access,
            AssignmentExpressionSyntax assignment => assignment.Left == access,
            { } parent when IsIncrement(parent) => true,
            MemberAccessExpressionSyntax or ElementAccessExpressionSyntax => IsChanged(access.Parent, access),
            _ => access is ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax },
        };
    }
}
