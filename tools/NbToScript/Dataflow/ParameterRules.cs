using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Diagnostics;
using NbToScript.Parameters;

namespace NbToScript.Dataflow;

/// <summary>What can be wrong with parameters: types, option names, defaults, overwriting, use and help.</summary>
internal static class ParameterRules
{
    private static readonly string[] Volatile =
    [
        "System.DateTime.Now",
        "System.DateTime.UtcNow",
        "System.DateTime.Today",
        "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.IO.Path.GetTempPath",
        "System.IO.Path.GetTempFileName",
        "System.IO.Path.GetRandomFileName",
        "System.IO.Directory.GetCurrentDirectory",
        "System.TimeProvider.System",
    ];

    private static readonly string[] VolatileTypes =
    [
        "System.Environment",
        "System.Random",
        "System.Diagnostics.Stopwatch",
        "System.Net.Dns",
    ];

    public static void Check(
        IReadOnlyList<ScriptParameter> parameters,
        IReadOnlyList<SubmissionFacts> included,
        bool usesSpark,
        FindingList findings
    )
    {
        CheckOptions(parameters, usesSpark, findings);
        var symbols = parameters.Select(p => p.Symbol).ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var parameter in parameters)
        {
            CheckType(parameter, findings);
            CheckDefault(parameter, included, symbols, findings);
            CheckUse(parameter, included, findings);
            ValidationRules.Check(parameter, findings);
        }
    }

    private static void CheckOptions(IReadOnlyList<ScriptParameter> parameters, bool usesSpark, FindingList findings)
    {
        var standard = ParameterNames.StandardOptions(usesSpark).ToList();
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var other = parameters.Take(i).FirstOrDefault(p => p.Option == parameter.Option);
            var problem =
                other is not null
                    ? $"Parameters '{other.Name}' and '{parameter.Name}' both give the option "
                        + $"'--{parameter.Option}'. Rename one of them."
                : standard.Contains(parameter.Option)
                    ? $"Parameter '{parameter.Name}' gives the option '--{parameter.Option}', which every script "
                        + "has. Rename it."
                : null;
            if (problem is not null)
            {
                Add(Rules.OptionClash, parameter, problem, findings);
            }
        }
    }

    private static void CheckType(ScriptParameter parameter, FindingList findings)
    {
        if (!ParameterTypes.IsReadable(parameter.Symbol.Type))
        {
            Add(
                Rules.ParameterType,
                parameter,
                $"Parameter '{parameter.Name}' has the type "
                    + $"'{parameter.Symbol.Type.ToMinimalDisplayString(parameter.Home.Model, 0)}', "
                    + "which cannot be read from a command line. Use text, numbers, dates, enums, files, lists of "
                    + "those, or IParsable.",
                findings
            );
        }
    }

    private static void CheckDefault(
        ScriptParameter parameter,
        IReadOnlyList<SubmissionFacts> included,
        HashSet<ISymbol> parameters,
        FindingList findings
    )
    {
        if (parameter.Declarator.Initializer?.Value is not { } initializer)
        {
            return;
        }

        var model = parameter.Home.Model;
        foreach (var name in initializer.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if (IsVolatile(symbol))
            {
                findings.AddAt(
                    Rules.VolatileDefault,
                    parameter.Home.Cell,
                    parameter.Home.ToCell(initializer.Span),
                    $"The default of '{parameter.Name}' depends on time, machine or environment "
                        + $"('{symbol!.ContainingType.Name}.{symbol.Name}'), "
                        + "so two runs differ. Give the option for runs that must repeat."
                );
                break;
            }
        }

        foreach (
            var use in included
                .Where(f => f.Submission == parameter.Home)
                .SelectMany(f => f.Uses)
                .Where(u =>
                    initializer.Span.Contains(u.Node.Span)
                    && u.Symbol is IFieldSymbol { IsConst: false }
                    && !parameters.Contains(u.Symbol)
                )
        )
        {
            findings.AddAt(
                Rules.ParametersCellStatement,
                parameter.Home.Cell,
                parameter.Home.ToCell(use.Node.Span),
                $"The default of '{parameter.Name}' reads '{use.Symbol.Name}', which a step computes, and "
                    + "parameters are read "
                    + "before every step. Use constants and other parameters only."
            );
        }
    }

    private static bool IsVolatile(ISymbol? symbol) =>
        symbol?.ContainingType is { } type
        && (
            Volatile.Contains($"{type.ToDisplayString()}.{symbol.Name}")
            || (VolatileTypes.Contains(type.ToDisplayString()) && symbol.Name != "NewLine")
        );

    private static void CheckUse(
        ScriptParameter parameter,
        IReadOnlyList<SubmissionFacts> included,
        FindingList findings
    )
    {
        var elsewhere = included.Where(f => f.Submission.Cell != parameter.Home.Cell).ToList();
        foreach (var part in elsewhere)
        {
            foreach (
                var use in part.Uses.Where(u =>
                    u.IsWrite && SymbolEqualityComparer.Default.Equals(u.Symbol, parameter.Symbol)
                )
            )
            {
                findings.AddAt(
                    Rules.ParameterOverwritten,
                    part.Submission.Cell,
                    part.Submission.ToCell(use.Node.Span),
                    $"Parameter '{parameter.Name}' is overwritten here, so the option '--{parameter.Option}' loses "
                        + "its effect."
                );
            }

            foreach (
                var again in part.Declared.Where(d =>
                    d.Name == parameter.Name && part.Submission.Order > parameter.Home.Order
                )
            )
            {
                findings.AddAt(
                    Rules.ParameterOverwritten,
                    part.Submission.Cell,
                    part.Submission.ToCell(again.Locations[0].SourceSpan),
                    $"Parameter '{parameter.Name}' is declared again here, so the option '--{parameter.Option}' has "
                        + "no effect from here on."
                );
            }
        }

        var isRead = included
            .SelectMany(f => f.Uses)
            .Any(u => u.Kind != UseKind.Write && SymbolEqualityComparer.Default.Equals(u.Symbol, parameter.Symbol));
        if (!isRead)
        {
            Add(
                Rules.ParameterUnused,
                parameter,
                $"Parameter '{parameter.Name}' is never read by an included cell.",
                findings
            );
        }
        else if (parameter.Help.Length == 0 && !parameter.Home.IsSynthetic)
        {
            Add(
                Rules.ParameterUnused,
                parameter,
                $"Parameter '{parameter.Name}' has no help text. Put a comment above or behind its declaration.",
                findings
            );
        }
    }

    private static void Add(Rule rule, ScriptParameter parameter, string message, FindingList findings) =>
        findings.AddAt(rule, parameter.Home.Cell, parameter.Home.ToCell(parameter.Declarator.Identifier.Span), message);
}
