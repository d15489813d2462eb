using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Dataflow;

/// <summary>Complaints about the text of single cells: magics, conditions, variables that read themselves.</summary>
internal static class CellRules
{
    private static readonly string[] Silent = ["time", "about", "lsmagic", "who", "whos", "markdown"];
    private static readonly string[] Meaningful = ["set", "value", "share", "import"];

    public static void CheckMagics(IReadOnlyList<CodeCell> cells, FindingList findings)
    {
        foreach (var cell in cells)
        {
            foreach (var directive in cell.Directives.Where(d => d.Kind == DirectiveKind.Magic))
            {
                var isFetched =
                    directive.Name == "value" && directive.Value.Contains("--from-url", StringComparison.Ordinal);
                if (!isFetched && (Silent.Contains(directive.Name) || Meaningful.Contains(directive.Name)))
                {
                    continue;
                }

                if (cell.IsIncluded)
                {
                    findings.AddAt(
                        Rules.MagicWithoutMeaning,
                        cell,
                        directive.Span,
                        $"'#!{directive.Name}' has no meaning in a script. Remove the line, or tag the cell "
                            + "'exploration'."
                    );
                }
                else if (directive.Name != "connect")
                {
                    findings.AddAt(
                        Rules.UnknownMagic,
                        cell,
                        directive.Span,
                        $"'#!{directive.Name}' is not a known language or magic; the text below stays in this cell."
                    );
                }
            }
        }
    }

    public static void CheckConditions(IReadOnlyList<SubmissionFacts> included, FindingList findings)
    {
        foreach (var submission in included.Select(f => f.Submission))
        {
            foreach (
                var condition in submission
                    .Root.DescendantTrivia()
                    .Select(t => t.GetStructure())
                    .OfType<ConditionalDirectiveTriviaSyntax>()
            )
            {
                var value = condition.ConditionValue ? "true" : "false";
                findings.AddAt(
                    Rules.ConditionalText,
                    submission.Cell,
                    submission.ToCell(condition.Span),
                    $"Condition '{condition.Condition}' is evaluated as '{value}', so the other text is dropped "
                        + "from the script."
                );
            }
        }
    }

    public static void CheckSelfReads(IReadOnlyList<SubmissionFacts> included, FindingList findings)
    {
        foreach (var use in included.SelectMany(f => f.Uses).Where(u => u.Kind != UseKind.Write))
        {
            var declarator = use.Node.FirstAncestorOrSelf<VariableDeclaratorSyntax>();
            var isDeferred = use
                .Node.Ancestors()
                .TakeWhile(a => a != declarator)
                .Any(a => a is LambdaExpressionSyntax or AnonymousMethodExpressionSyntax);
            if (
                declarator is not null
                && !isDeferred
                && use.Symbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() == declarator)
            )
            {
                findings.AddAt(
                    Rules.ReadsItself,
                    use.Submission.Cell,
                    use.Submission.ToCell(use.Node.Span),
                    $"'{use.Symbol.Name}' reads itself in its own initializer, where it still holds the default value, "
                        + "not that of an earlier cell. Assign without declaring it again, or use another name."
                );
            }
        }
    }
}
