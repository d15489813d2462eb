using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Rewriting;

/// <summary>Finds the display calls and plots of the included cells and decides what stays of them.</summary>
internal sealed class DisplayPlanner
{
    private static readonly string[] SavingVerbs = ["Save", "Write", "Export"];

    private readonly DisplayPlan _plan = new();
    private readonly FindingList _findings;

    private DisplayPlanner(FindingList findings) => _findings = findings;

    public static DisplayPlan Make(IReadOnlyList<SubmissionFacts> facts, FindingList findings)
    {
        var planner = new DisplayPlanner(findings);
        var plotting = facts.Select(f => f.Submission).Where(s => !WritesPlotFiles(s)).ToList();
        foreach (var part in facts)
        {
            foreach (var symbol in part.Declared.Where(s => IsInteractive(s, plotting.Contains(part.Submission))))
            {
                planner._plan.RemovedSymbols.Add(symbol);
            }
        }

        foreach (var part in facts)
        {
            new StatementWalker(planner, part.Submission, plotting.Contains(part.Submission)).Visit(
                part.Submission.Root
            );
        }

        foreach (var part in facts)
        {
            planner.ReportLeftovers(part);
        }

        return planner._plan;
    }

    private static bool IsInteractive(ISymbol symbol, bool plotsGo) =>
        symbol switch
        {
            IFieldSymbol field => IsInteractive(field.Type, plotsGo),
            IPropertySymbol property => IsInteractive(property.Type, plotsGo),
            IMethodSymbol method => IsInteractive(method.ReturnType, plotsGo)
                || method.Parameters.Any(p => IsInteractive(p.Type, plotsGo)),
            _ => false,
        };

    private static bool IsInteractive(ITypeSymbol? type, bool plotsGo) =>
        (PreludeReference.Declares(type) && type!.Name != "PasswordString")
        || (plotsGo && PlotLibraries.Mentions(type));

    /// <summary>True for an exported cell that saves a plot: its chart is a product of the script.</summary>
    private static bool WritesPlotFiles(Submission submission) =>
        submission.Cell.Options.Has(CellTags.Export)
        && submission
            .Root.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(call =>
                submission.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
                && (
                    method.ContainingType.ToDisplayString() == "System.IO.File"
                    || SavingVerbs.Any(v => method.Name.StartsWith(v, StringComparison.Ordinal))
                )
                && call.DescendantNodes()
                    .OfType<ExpressionSyntax>()
                    .Any(e => PlotLibraries.Mentions(submission.Model.GetTypeInfo(e).Type))
            );

    private void ReportLeftovers(SubmissionFacts part)
    {
        var submission = part.Submission;
        foreach (var name in submission.Root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (
                name.Ancestors().Any(a => a is UsingDirectiveSyntax)
                || _plan.IsRemoved(submission, name.Span)
                || IsShown(name)
            )
            {
                continue;
            }

            var symbol = submission.Model.GetSymbolInfo(name).Symbol;
            if (ScriptSymbols.Declared(symbol) is { } declared && _plan.RemovedSymbols.Contains(declared))
            {
                Report(submission, name, declared.Name);
            }
            else if (PreludeReference.Declares(symbol) && symbol is not INamespaceSymbol)
            {
                Report(submission, name, symbol!.Name);
            }
        }
    }

    private void Report(Submission submission, SimpleNameSyntax name, string api)
    {
        var span = submission.ToCell(name.Span);
        if (
            api.StartsWith("GetInput", StringComparison.Ordinal)
            || api.StartsWith("GetPassword", StringComparison.Ordinal)
        )
        {
            _findings.AddAt(
                Rules.WaitsForInput,
                submission.Cell,
                span,
                $"'{api}' waits for somebody to type, which a script cannot. Make the value a variable of the "
                    + "'parameters' cell."
            );
            return;
        }

        if (api is "GetClearTextPassword" or "PasswordString")
        {
            return;
        }

        _findings.AddAt(
            Rules.NotebookApiNeeded,
            submission.Cell,
            span,
            $"'{api}' belongs to the notebook's display and its result is needed here. "
                + "Keep what only shows apart from what computes, or tag the cell 'exploration'."
        );
    }

    private bool IsShown(SimpleNameSyntax name) =>
        name.Ancestors()
            .OfType<InvocationExpressionSyntax>()
            .Any(call => _plan.Shows.TryGetValue(call, out var value) && !value.Span.Contains(name.Span));

    private sealed class StatementWalker(DisplayPlanner planner, Submission submission, bool plotsGo)
        : CSharpSyntaxWalker
    {
        private readonly SemanticModel _model = submission.Model;

        public override void VisitExpressionStatement(ExpressionStatementSyntax node)
        {
            var expression = Bare(node.Expression);
            if (
                expression is InvocationExpressionSyntax call
                && DisplayedValue(call) is { } value
                && !MentionsUi(value)
            )
            {
                planner._plan.Shows[call] = value;
                base.VisitExpressionStatement(node);
            }
            else if (Interactive(expression) is { } rule)
            {
                Remove(node, rule, expression);
            }
            else
            {
                base.VisitExpressionStatement(node);
            }
        }

        public override void VisitFieldDeclaration(FieldDeclarationSyntax node)
        {
            var symbols = node.Declaration.Variables.Select(v => _model.GetDeclaredSymbol(v)).ToList();
            if (!symbols.TrueForAll(s => s is not null && planner._plan.RemovedSymbols.Contains(s)))
            {
                base.VisitFieldDeclaration(node);
                return;
            }

            if (
                node.Declaration.Variables is [{ Initializer.Value: InvocationExpressionSyntax call }]
                && DisplayedValue(call) is { } value
                && !MentionsUi(value)
            )
            {
                planner._plan.ShownDeclarations[node] = value;
                planner._plan.Remove(
                    submission,
                    Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(node.SpanStart, call.Expression.Span.End)
                );
                planner._plan.Shows[call] = value;
                return;
            }

            Remove(
                node,
                PlotLibraries.Mentions(((IFieldSymbol)symbols[0]!).Type) ? Rules.PlotRemoved : Rules.DisplayRemoved,
                node
            );
        }

        public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
        {
            if (_model.GetDeclaredSymbol(node) is { } symbol && planner._plan.RemovedSymbols.Contains(symbol))
            {
                Remove(node, Rules.PlotRemoved, node);
                return;
            }

            base.VisitMethodDeclaration(node);
        }

        public override void VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node)
        {
            if (_model.GetTypeInfo(node.Declaration.Type).Type is { } type && IsInteractive(type, plotsGo))
            {
                Remove(node, PlotLibraries.Mentions(type) ? Rules.PlotRemoved : Rules.DisplayRemoved, node);
                return;
            }

            base.VisitLocalDeclarationStatement(node);
        }

        public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
        {
            ShowBody(node.ExpressionBody, _model.GetSymbolInfo(node).Symbol as IMethodSymbol);
            base.VisitSimpleLambdaExpression(node);
        }

        public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
        {
            ShowBody(node.ExpressionBody, _model.GetSymbolInfo(node).Symbol as IMethodSymbol);
            base.VisitParenthesizedLambdaExpression(node);
        }

        public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
        {
            if (node.Parent is MethodDeclarationSyntax method)
            {
                ShowBody(node.Expression, _model.GetDeclaredSymbol(method));
            }

            base.VisitArrowExpressionClause(node);
        }

        private void ShowBody(ExpressionSyntax? body, IMethodSymbol? function)
        {
            if (
                body is InvocationExpressionSyntax call
                && function?.ReturnsVoid == true
                && DisplayedValue(call) is { } value
                && !MentionsUi(value)
            )
            {
                planner._plan.Shows[call] = value;
            }
        }

        /// <summary>The value of a call that shows one as plain text could.</summary>
        private ExpressionSyntax? DisplayedValue(InvocationExpressionSyntax call)
        {
            if (_model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || !PreludeReference.Declares(method))
            {
                return null;
            }

            switch (method.Name)
            {
                case "display" when call.ArgumentList.Arguments.Count > 0:
                    return call.ArgumentList.Arguments[0].Expression;
                case "Display" or "DisplayTable" when call.Expression is MemberAccessExpressionSyntax access:
                    return access.Expression;
                case "DisplayAs"
                    when call.Expression is MemberAccessExpressionSyntax access
                        && call.ArgumentList.Arguments is [var mime, ..]
                        && _model.GetConstantValue(mime.Expression).Value is "text/plain":
                    return access.Expression;
                default:
                    return null;
            }
        }

        /// <summary>Which rule removes an expression statement; null when it stays.</summary>
        private Rule? Interactive(ExpressionSyntax expression)
        {
            if (expression is InvocationExpressionSyntax call && IsInput(call))
            {
                return null;
            }

            // A chart that the script saves is still not shown.
            if (
                expression is InvocationExpressionSyntax shown
                && _model.GetSymbolInfo(shown).Symbol is IMethodSymbol { Name: "Show" } show
                && PlotLibraries.Owns(show)
            )
            {
                return Rules.PlotRemoved;
            }

            if (expression is InvocationExpressionSyntax displaying && DisplayedValue(displaying) is not null)
            {
                return RuleOf(expression);
            }

            var root = Root(expression);
            if (expression is AssignmentExpressionSyntax assignment)
            {
                return IsInteractive(_model.GetTypeInfo(Root(assignment.Left)).Type, plotsGo)
                    ? RuleOf(assignment.Left)
                    : null;
            }

            var symbol = _model.GetSymbolInfo(expression).Symbol ?? _model.GetSymbolInfo(root).Symbol;
            var isInteractive =
                PreludeReference.Declares(symbol)
                || PreludeReference.Declares(_model.GetSymbolInfo(root).Symbol)
                || IsInteractive(_model.GetTypeInfo(expression).Type, plotsGo)
                || IsInteractive(_model.GetTypeInfo(root).Type, plotsGo)
                || (plotsGo && PlotLibraries.Owns(symbol))
                || (ScriptSymbols.Declared(symbol) is { } declared && planner._plan.RemovedSymbols.Contains(declared));
            return isInteractive ? RuleOf(expression) : null;
        }

        private bool IsInput(InvocationExpressionSyntax call) =>
            _model.GetSymbolInfo(call).Symbol is { Name: "GetInputAsync" or "GetPasswordAsync" };

        private Rule RuleOf(ExpressionSyntax expression) =>
            expression
                .DescendantNodesAndSelf()
                .OfType<ExpressionSyntax>()
                .Any(e =>
                    PlotLibraries.Mentions(_model.GetTypeInfo(e).Type)
                    || PlotLibraries.Owns(_model.GetSymbolInfo(e).Symbol)
                )
                ? Rules.PlotRemoved
                : Rules.DisplayRemoved;

        private bool MentionsUi(ExpressionSyntax value) =>
            value
                .DescendantNodesAndSelf()
                .OfType<ExpressionSyntax>()
                .Any(e =>
                    IsInteractive(_model.GetTypeInfo(e).Type, plotsGo: true)
                    || PlotLibraries.Owns(_model.GetSymbolInfo(e).Symbol)
                    || PreludeReference.Declares(_model.GetSymbolInfo(e).Symbol)
                );

        private void Remove(SyntaxNode node, Rule rule, SyntaxNode shown)
        {
            planner._plan.Remove(
                submission,
                node.Span,
                node is StatementSyntax
                    && node.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
            );
            planner._findings.AddAt(
                rule,
                submission.Cell,
                submission.ToCell(node.Span),
                $"'{Shorten(shown.ToString())}' only shows something in the notebook; the script leaves it out."
            );
        }

        private static ExpressionSyntax Bare(ExpressionSyntax expression) =>
            expression switch
            {
                ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
                AwaitExpressionSyntax awaited => Bare(awaited.Expression),
                _ => expression,
            };

        private static ExpressionSyntax Root(ExpressionSyntax expression) =>
            expression switch
            {
                InvocationExpressionSyntax call => Root(call.Expression),
                MemberAccessExpressionSyntax access => Root(access.Expression),
                ElementAccessExpressionSyntax access => Root(access.Expression),
                ParenthesizedExpressionSyntax inner => Root(inner.Expression),
                _ => expression,
            };

        private static string Shorten(string text)
        {
            var line = text.Split('\n')[0].Trim();
            return line.Length > 50 ? line[..50] + "…" : line;
        }
    }
}
