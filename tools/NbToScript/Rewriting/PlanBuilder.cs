using Microsoft.CodeAnalysis;
using NbToScript.Binding;
using NbToScript.Diagnostics;
using NbToScript.Parameters;

namespace NbToScript.Rewriting;

/// <summary>Makes the plan of a script: steps, places and names of everything the cells declare.</summary>
internal static class PlanBuilder
{
    public static ScriptPlan Build(
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> facts,
        IReadOnlyList<ScriptParameter> parameters,
        DisplayPlan display,
        Repairs repairs,
        FindingList findings
    )
    {
        var symbols = parameters.Select(p => p.Symbol).ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        var (steps, variables) = PlaceVariables(chain, facts, display, repairs, symbols, findings);
        ReportPatterns(facts, variables, findings);
        var names = NamePlan.Make(facts, steps, variables, chain, findings);
        var imports = ImportPlan.Of(chain, names.NameOf);
        var last = chain.Submissions.LastOrDefault(s => s.IsBound)?.Compilation;
        return new ScriptPlan
        {
            Chain = chain,
            Facts = facts,
            Steps = steps,
            Parameters = parameters,
            Variables = variables,
            Names = names,
            Display = display,
            Imports = imports,
            Types = new TypePrinter(last!, imports.Namespaces, names.MemberNames, names.NameOf),
            Qualified = repairs.Qualified,
        };
    }

    private static (List<ScriptStep>, Dictionary<ISymbol, VariablePlan>) PlaceVariables(
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> facts,
        DisplayPlan display,
        Repairs repairs,
        HashSet<ISymbol> parameters,
        FindingList findings
    )
    {
        var joined = new List<(Submission First, Submission Last)>();
        while (true)
        {
            var steps = StepPlanner.Plan(facts, display, joined);
            var variables = VariablePlacement.Plan(facts, steps, parameters, repairs.Fields);
            var unnamed = variables.Values.FirstOrDefault(v =>
                v.Placement == Placement.Field
                && !display.RemovedSymbols.Contains(v.Symbol)
                && !ScriptSymbols.HasName(v.Symbol.Type)
                && !joined.Exists(j => j.First == v.Home)
            );
            if (unnamed is null)
            {
                return (steps, variables);
            }

            joined.Add((unnamed.Home, Join(unnamed, chain, facts, findings)));
        }
    }

    /// <summary>The last submission that uses a variable whose type no field can have.</summary>
    private static Submission Join(
        VariablePlan variable,
        SubmissionChain chain,
        IReadOnlyList<SubmissionFacts> facts,
        FindingList findings
    )
    {
        var uses = facts
            .SelectMany(f => f.Uses)
            .Where(u => SymbolEqualityComparer.Default.Equals(u.Symbol, variable.Symbol))
            .ToList();
        var name = variable.Symbol.Name;
        var home = variable.Home;
        var position = home.ToCell(variable.Symbol.Locations[0].SourceSpan);
        if (uses.Find(u => u.IsInFunction) is { } inFunction)
        {
            findings.AddAt(
                Rules.StepsMerged,
                inFunction.Submission.Cell,
                inFunction.Submission.ToCell(inFunction.Node.Span),
                $"The type of '{name}' has no name, so a function of the script cannot read it. Declare a record "
                    + "for it.",
                Severity.Error
            );
            return home;
        }

        var last = uses.Select(u => u.Submission).Append(home).MaxBy(s => s.Order)!;
        var between = facts.Where(f => f.Submission.Order >= home.Order && f.Submission.Order < last.Order);
        if (between.FirstOrDefault(f => f.HasReturn) is { } returning)
        {
            findings.AddAt(
                Rules.StepsMerged,
                home.Cell,
                position,
                $"The type of '{name}' has no name, so {home.Cell.Label} to {last.Cell.Label} would be one step, but "
                    + $"{returning.Submission.Cell.Label} returns early. Declare a record for it.",
                Severity.Error
            );
        }
        else if (last.Cell != home.Cell)
        {
            findings.AddAt(
                Rules.StepsMerged,
                home.Cell,
                position,
                $"{Capital(home.Cell.Label)} to {last.Cell.Label} are one step, because the type of '{name}' has no "
                    + "name. "
                    + "A record instead would keep them apart."
            );
        }

        return last;
    }

    private static void ReportPatterns(
        IReadOnlyList<SubmissionFacts> facts,
        Dictionary<ISymbol, VariablePlan> variables,
        FindingList findings
    )
    {
        foreach (
            var variable in variables.Values.Where(v =>
                v.Placement == Placement.Field && VariablePlacement.IsPattern(v.Declaration)
            )
        )
        {
            var uses = facts
                .SelectMany(f => f.Uses)
                .Where(u => SymbolEqualityComparer.Default.Equals(u.Symbol, variable.Symbol))
                .ToList();
            var use = uses.Find(u => u.Submission != variable.Home || u.IsInFunction) ?? uses.FirstOrDefault();
            var submission = use?.Submission ?? variable.Home;
            var span = use?.Node.Span ?? variable.Symbol.Locations[0].SourceSpan;
            findings.AddAt(
                Rules.PatternVariable,
                submission.Cell,
                submission.ToCell(span),
                $"Pattern variable '{variable.Symbol.Name}' of {variable.Home.Cell.Label} is used outside its "
                    + "statement. "
                    + "Assign it to a variable of its own first."
            );
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
