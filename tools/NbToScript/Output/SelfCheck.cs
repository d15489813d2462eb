using Microsoft.CodeAnalysis;
using NbToScript.Diagnostics;
using NbToScript.Rewriting;

namespace NbToScript.Output;

/// <summary>
/// Reads the compiler's complaints about the generated program: some can be mended, the rest is reported at the cell.
/// </summary>
internal static class SelfCheck
{
    /// <summary>Scope and assignment rules that methods have and scripts have not.</summary>
    private static readonly string[] LocalProblems =
    [
        "CS0128",
        "CS0136",
        "CS0165",
        "CS0412",
        "CS0841",
        "CS1931",
        "CS8422",
    ];

    /// <summary>
    /// Turns the local variables that the errors are about into fields; false when there is nothing to turn.
    /// </summary>
    public static bool PromoteLocals(
        ScriptPlan plan,
        GeneratedProgram program,
        IEnumerable<Diagnostic> errors,
        Repairs repairs
    )
    {
        var hasChanged = false;
        foreach (var error in errors.Where(e => LocalProblems.Contains(e.Id)))
        {
            var name = program.Root.FindToken(error.Location.SourceSpan.Start).ValueText;
            if (program.Text.SourceOf(error.Location.SourceSpan.Start) is not { } source)
            {
                continue;
            }

            var variable = plan.Variables.Values.FirstOrDefault(v =>
                v.Placement == Placement.Local
                && plan.Names.NameOf(v.Symbol) == name
                && v.Step?.Contains(source.Source) == true
            );
            hasChanged |= variable is not null && repairs.Fields.Add(variable.Symbol);
        }

        return hasChanged;
    }

    public static void Report(
        GeneratedProgram program,
        IEnumerable<Diagnostic> errors,
        string notebook,
        FindingList findings
    )
    {
        foreach (var error in errors)
        {
            var text =
                $"The generated code does not compile: {error.Id} "
                + error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            if (program.Text.SourceOf(error.Location.SourceSpan.Start) is { } source)
            {
                var span = new Microsoft.CodeAnalysis.Text.TextSpan(source.Position, 0);
                findings.AddAt(Rules.OutputDoesNotCompile, source.Source.Cell, source.Source.ToCell(span), text);
            }
            else
            {
                findings.AddToFile(Rules.OutputDoesNotCompile, notebook, text);
            }
        }
    }
}
