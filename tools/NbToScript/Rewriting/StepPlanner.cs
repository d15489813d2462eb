using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Cells;

namespace NbToScript.Rewriting;

/// <summary>Groups cells into steps and gives them titles and method names.</summary>
internal static class StepPlanner
{
    private const int NameLimit = 40;

    /// <param name="joined">Pairs of first and last submission that must end up in one step.</param>
    public static List<ScriptStep> Plan(
        IReadOnlyList<SubmissionFacts> facts,
        DisplayPlan display,
        IReadOnlyList<(Submission First, Submission Last)> joined
    )
    {
        var steps = new List<ScriptStep>();
        foreach (
            var part in facts.Where(f =>
                f.Submission.Cell.Role is CellRole.Step or CellRole.Cleanup && HasStatements(f, display)
            )
        )
        {
            var isCleanup = part.Submission.Cell.Role == CellRole.Cleanup;
            if (
                steps.LastOrDefault(s => s.IsCleanup == isCleanup) is { } last
                && Continues(last.Parts[^1], part, joined)
            )
            {
                last.Parts.Add(part);
            }
            else
            {
                steps.Add(new ScriptStep { Parts = [part], IsCleanup = isCleanup });
            }
        }

        NameSteps(steps);
        return steps;
    }

    private static bool HasStatements(SubmissionFacts facts, DisplayPlan display) =>
        facts.Submission.Root.Members.Any(member =>
            member switch
            {
                GlobalStatementSyntax statement => !display.IsRemoved(facts.Submission, statement.Statement.Span),
                FieldDeclarationSyntax field => !field.Modifiers.Any(m => m.IsKind(SyntaxKind.ConstKeyword))
                    && !display.IsRemoved(facts.Submission, field.Span),
                PropertyDeclarationSyntax property => property.Initializer is not null,
                _ => false,
            }
        );

    private static bool Continues(
        SubmissionFacts last,
        SubmissionFacts next,
        IReadOnlyList<(Submission First, Submission Last)> joined
    )
    {
        if (joined.Any(j => j.First.Order <= last.Submission.Order && next.Submission.Order <= j.Last.Order))
        {
            return true;
        }

        // A top-level return ends its own cell only, so nothing may follow it in the same method.
        if (last.HasReturn)
        {
            return false;
        }

        var step = next.Submission.Cell.Options.ValueOf(CellTags.StepPrefix);
        return last.Submission.Cell == next.Submission.Cell
            || (step is not null && step == last.Submission.Cell.Options.ValueOf(CellTags.StepPrefix));
    }

    private static void NameSteps(List<ScriptStep> steps)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var step in steps.OrderBy(s => s.IsCleanup))
        {
            number++;
            var title = step.Parts[0].Submission.Cell.Title;
            var use = uses[title] = uses.GetValueOrDefault(title) + 1;
            step.Title = use == 1 ? title : $"{title} ({use})";
            step.MethodName =
                string.Create(CultureInfo.InvariantCulture, $"Step{number:00}_{Identifier(title)}")
                + (use == 1 ? "" : $"_{use}");
        }
    }

    private static string Identifier(string title)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var character in title)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            if (startsWord && name.Length >= NameLimit)
            {
                break;
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.Length == 0 ? "Cell" : name.ToString();
    }
}
