using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;

namespace NbToScript.Rewriting;

/// <summary>
/// Cuts a submission into statements and members of the script and changes what cannot stay as it is.
/// </summary>
internal sealed class SubmissionRewriter
{
    private readonly ScriptPlan _plan;
    private readonly Submission _submission;
    private readonly EditList _edits = new();
    private readonly RewrittenSubmission _result;
    private readonly DirectiveLines _directives;

    private SubmissionRewriter(ScriptPlan plan, Submission submission)
    {
        _plan = plan;
        _submission = submission;
        _result = new RewrittenSubmission(submission);
        _directives = new DirectiveLines(submission.Root, _edits);
    }

    public static RewrittenSubmission Rewrite(ScriptPlan plan, Submission submission)
    {
        var rewriter = new SubmissionRewriter(plan, submission);
        foreach (var span in plan.Display.RemovedFrom(submission))
        {
            rewriter._edits.Replace(span, plan.Display.ReplacementOf(submission, span));
        }

        rewriter.Run();
        return rewriter._result;
    }

    private void Run()
    {
        var changes = new ExpressionChanges(_plan, _submission, _edits);
        foreach (var member in _submission.Root.Members)
        {
            if (
                member is not (GlobalStatementSyntax or FieldDeclarationSyntax)
                && _plan.Display.IsRemoved(_submission, member.Span)
            )
            {
                continue;
            }

            changes.Visit(member);
            switch (member)
            {
                case GlobalStatementSyntax statement:
                    ChangeStatement(statement);
                    AddStatement(member);
                    break;
                case FieldDeclarationSyntax field:
                    AddVariables(field);
                    break;
                case MethodDeclarationSyntax method:
                    AddAccessibility(member);
                    Add(IsExtension(method) ? _result.Extensions : _result.Members, member);
                    break;
                case PropertyDeclarationSyntax { Initializer: not null } property:
                    AddInitializedProperty(property);
                    break;
                default:
                    RemoveFileModifier(member);
                    AddAccessibility(member);
                    Add(_result.Members, member);
                    break;
            }
        }

        TrimStatements();
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private void ChangeStatement(GlobalStatementSyntax member)
    {
        foreach (
            var statement in member
                .Statement.DescendantNodesAndSelf(n =>
                    n is not (LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or LocalFunctionStatementSyntax)
                )
                .OfType<ReturnStatementSyntax>()
        )
        {
            if (statement.Expression is { } value)
            {
                _edits.Replace(
                    TextSpan.FromBounds(statement.SpanStart, value.SpanStart),
                    $"{{ NbRuntime.Show({_submission.Cell.Number}, "
                );
                _edits.Replace(TextSpan.FromBounds(value.Span.End, statement.Span.End), "); return; }");
            }
        }

        if (
            member.Statement is not ExpressionStatementSyntax { SemicolonToken.IsMissing: true } trailing
            || _plan.Display.IsRemoved(_submission, trailing.Span)
        )
        {
            return;
        }

        var isShown = !_plan.Display.Shows.Keys.Any(call =>
            trailing.Span.Contains(call.Span) && Bare(trailing.Expression) == call
        );
        if (
            isShown
            && _submission.Model.GetTypeInfo(trailing.Expression).Type is { SpecialType: not SpecialType.System_Void }
        )
        {
            _edits.Insert(trailing.Expression.SpanStart, $"NbRuntime.Show({_submission.Cell.Number}, ");
            _edits.Insert(trailing.Expression.Span.End, ");");
        }
        else
        {
            _edits.Insert(trailing.Expression.Span.End, ";");
        }
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : expression;

    private void AddVariables(FieldDeclarationSyntax field)
    {
        var variables = field
            .Declaration.Variables.Select(v => _plan.Variables[_submission.Model.GetDeclaredSymbol(v)!])
            .ToList();
        if (_plan.Display.ShownDeclarations.ContainsKey(field) || _plan.Display.IsRemoved(_submission, field.Span))
        {
            AddStatement(field);
            return;
        }

        switch (variables[0].Placement)
        {
            case Placement.Parameter:
                break;
            case Placement.Constant:
                AddAccessibility(field);
                Add(_result.Members, field);
                break;
            case Placement.Field:
                _edits.Remove(TextSpan.FromBounds(field.SpanStart, field.Declaration.Variables[0].SpanStart));
                foreach (var separator in field.Declaration.Variables.GetSeparators())
                {
                    _edits.Replace(separator.Span, ";");
                }

                foreach (var (variable, plan) in field.Declaration.Variables.Zip(variables))
                {
                    AssignField(variable, plan);
                }

                AddStatement(field);
                break;
            default:
                foreach (var modifier in field.Modifiers.Where(m => !m.IsKind(SyntaxKind.ConstKeyword)))
                {
                    _edits.Remove(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart));
                }

                foreach (var variable in field.Declaration.Variables.Where(v => v.Initializer is null))
                {
                    _edits.Insert(variable.Identifier.Span.End, " = default");
                }

                AddStatement(field);
                break;
        }
    }

    private void AssignField(VariableDeclaratorSyntax variable, VariablePlan plan)
    {
        if (variable.Initializer is null)
        {
            _edits.Insert(variable.Identifier.Span.End, " = default");
        }
        else if (variable.Initializer.Value is InitializerExpressionSyntax array)
        {
            _edits.Insert(array.SpanStart, $"new {_plan.Types.Print(plan.Symbol.Type)} ");
        }
    }

    private void AddInitializedProperty(PropertyDeclarationSyntax property)
    {
        var name = _plan.Names.NameOf(_submission.Model.GetDeclaredSymbol(property)!);
        var initializer = property.Initializer!;
        _edits.Remove(TextSpan.FromBounds(property.AccessorList!.Span.End, property.SemicolonToken.Span.End));
        if (!property.AccessorList.Accessors.Any(a => a.Kind() is SyntaxKind.SetAccessorDeclaration))
        {
            if (
                property.AccessorList.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.InitAccessorDeclaration)) is
                { } init
            )
            {
                _edits.Replace(init.Keyword.Span, "set");
            }
            else
            {
                _edits.Insert(property.AccessorList.CloseBraceToken.SpanStart, "private set; ");
            }
        }

        AddAccessibility(property);
        Add(_result.Members, property);
        var values = new EditList();
        new ExpressionChanges(_plan, _submission, values).Visit(initializer.Value);
        _result.Statements.Add(
            new Chunk(_submission, initializer.Value.Span, values) { Prefix = $"{name} = ", Suffix = ";" }
        );
    }

    /// <summary>
    /// Members are internal unless public: extension methods stand in a class of their own and must reach them.
    /// </summary>
    private void AddAccessibility(MemberDeclarationSyntax member)
    {
        if (member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.InternalKeyword))
        {
            return;
        }

        var narrow = member.Modifiers.FirstOrDefault(m =>
            m.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword
        );
        if (!narrow.IsKind(SyntaxKind.None))
        {
            _edits.Replace(narrow.Span, "internal");
            return;
        }

        var first =
            member.AttributeLists.Count == 0
                ? member.GetFirstToken()
                : member.AttributeLists.Last().GetLastToken().GetNextToken();
        _edits.Insert(first.SpanStart, "internal ");
    }

    private void RemoveFileModifier(MemberDeclarationSyntax member)
    {
        foreach (var modifier in member.Modifiers.Where(m => m.IsKind(SyntaxKind.FileKeyword)))
        {
            _edits.Remove(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart));
        }
    }

    /// <summary>
    /// Statements that follow each other stay one block, with the blank lines and comments between them.
    /// </summary>
    private void AddStatement(MemberDeclarationSyntax member)
    {
        var directives = _directives.At(member.SpanStart);
        if (
            _result.Statements is [.., var last]
            && last.Edits == _edits
            && last.Span.End == member.FullSpan.Start
            && last.Directives.SequenceEqual(directives)
        )
        {
            _result.Statements[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, member.FullSpan.End) };
        }
        else
        {
            _result.Statements.Add(new Chunk(_submission, member.FullSpan, _edits) { Directives = directives });
        }
    }

    private void Add(List<Chunk> target, MemberDeclarationSyntax member) =>
        target.Add(
            Trim(new Chunk(_submission, member.FullSpan, _edits) { Directives = _directives.At(member.SpanStart) })
        );

    private void TrimStatements()
    {
        var end = _submission.Root.EndOfFileToken;
        if (
            _result.Statements is [.., var last]
            && last.Edits == _edits
            && last.Span.End == end.FullSpan.Start
            && end.LeadingTrivia.Any(t =>
                t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            )
        )
        {
            _result.Statements[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, end.FullSpan.End) };
        }

        for (var i = 0; i < _result.Statements.Count; i++)
        {
            _result.Statements[i] = Trim(_result.Statements[i]);
        }
    }

    private Chunk Trim(Chunk chunk)
    {
        var text = _submission.Text;
        var (start, end) = (chunk.Span.Start, chunk.Span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return chunk with
        {
            Span = TextSpan.FromBounds(start, end),
        };
    }
}
