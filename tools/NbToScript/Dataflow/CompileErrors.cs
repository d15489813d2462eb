using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Dataflow;

/// <summary>Explains why a cell does not compile: an unknown name usually has a story in another cell.</summary>
internal sealed class CompileErrors
{
    /// <summary>What the compiler says when a name is missing that a using directive should have brought.</summary>
    private static readonly string[] MissingNames = ["CS0103", "CS0246", "CS0616", "CS1061", "CS0426"];

    private readonly SubmissionChain _chain;
    private readonly FindingList _findings;
    private readonly Dictionary<Submission, HashSet<string>> _names;

    private CompileErrors(SubmissionChain chain, FindingList findings)
    {
        _chain = chain;
        _findings = findings;
        _names = chain.Submissions.ToDictionary(s => s, DeclaredNames);
    }

    public static void Report(SubmissionChain chain, FindingList findings)
    {
        var errors = new CompileErrors(chain, findings);
        foreach (
            var submission in chain.Submissions.Where(s =>
                !s.IsBound && (s.Cell.IsIncluded || s.Cell.Role == CellRole.Test)
            )
        )
        {
            errors.Report(submission);
        }
    }

    private void Report(Submission submission)
    {
        foreach (var error in submission.Errors)
        {
            Report(submission, error);
        }
    }

    private void Report(Submission submission, Diagnostic error)
    {
        var cell = submission.Cell;
        var span = submission.ToCell(error.Location.SourceSpan);
        if (FollowsFromUnknownImport(submission, error))
        {
            return;
        }

        switch (error.Id)
        {
            case "CS7021":
                _findings.AddAt(
                    Rules.NamespaceInCell,
                    cell,
                    span,
                    "A cell cannot declare a namespace. Move the code to a project and name it with '//| project: "
                        + "../Lib/Lib.csproj'."
                );
                return;
            case "CS1109" or "CS9283":
                _findings.AddAt(
                    Rules.ExtensionClassInCell,
                    cell,
                    span,
                    "A cell cannot hold an extension class or block. Declare the method at the top level of the cell: "
                        + "static T Name(this X x)."
                );
                return;
            case "CS0103" or "CS0246" when NameAt(error) is { } name && ReportUnknown(submission, name, error):
                return;
            case "CS0246"
                when error
                    .Location.SourceTree!.GetRoot()
                    .FindNode(error.Location.SourceSpan)
                    .FirstAncestorOrSelf<UsingDirectiveSyntax>()
                    is not null:
                break;
        }

        _findings.AddAt(
            Rules.CompilerError,
            cell,
            span,
            $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
        );
    }

    /// <summary>True when an unknown namespace, reported where it is imported, explains the missing name.</summary>
    private bool FollowsFromUnknownImport(Submission submission, Diagnostic error)
    {
        var isImport = submission.UnknownImports.Any(u => u.Span.Contains(error.Location.SourceSpan));
        return !isImport
            && MissingNames.Contains(error.Id)
            && _chain
                .Submissions.Where(s => s.Order <= submission.Order && s.Cell.IsIncluded)
                .Any(s => s.UnknownImports.Any());
    }

    private bool ReportUnknown(Submission submission, string name, Diagnostic error)
    {
        var cell = submission.Cell;
        var span = submission.ToCell(error.Location.SourceSpan);
        if (FromOtherLanguage(submission, name) is { } origin)
        {
            _findings.AddAt(
                Rules.FromOtherLanguage,
                cell,
                span,
                $"'{name}' comes from '{origin}', another language of the notebook. Compute it in C#, or make it a "
                    + "parameter."
            );
            return true;
        }

        var broken = _chain.Submissions.LastOrDefault(s =>
            s.Order < submission.Order && !s.IsBound && _names[s].Contains(name)
        );
        if (broken is not null)
        {
            if (!broken.Cell.IsIncluded && broken.Cell.Role != CellRole.Test)
            {
                _findings.AddAt(
                    Rules.FromExcludedCell,
                    cell,
                    span,
                    $"'{name}' comes from {broken.Cell.Label}, which is excluded ({broken.Cell.Reason}) and does "
                        + "not compile."
                );
            }

            // Otherwise the broken cell has its own finding, and this one only follows from it.
            return true;
        }

        if (_chain.Submissions.FirstOrDefault(s => s.Order > submission.Order && _names[s].Contains(name)) is { } later)
        {
            _findings.AddAt(
                Rules.UsedBeforeDeclared,
                cell,
                span,
                $"'{name}' is used before {later.Cell.Label} declares it; the cells were run out of order. Move "
                    + "that cell up."
            );
            return true;
        }

        if (error.Id != "CS0103")
        {
            return false;
        }

        _findings.AddAt(
            Rules.DeclaredNowhere,
            cell,
            span,
            $"'{name}' is declared in no cell: the notebook ran with a value that its text does not hold any more. "
                + "Declare it, or restart and run all cells."
        );
        return true;
    }

    private string? FromOtherLanguage(Submission submission, string name) =>
        _chain
            .Submissions.Where(s => s.Order <= submission.Order)
            .Select(s => s.Cell)
            .Distinct()
            .SelectMany(c => c.Directives)
            .Where(d => d.Kind == DirectiveKind.Magic)
            .Select(SetDirective.Parse)
            .LastOrDefault(s => s?.From is not null && s.Name == name)
            ?.From;

    private static string? NameAt(Diagnostic error)
    {
        var token = error.Location.SourceTree!.GetRoot().FindToken(error.Location.SourceSpan.Start);
        return
            token.IsKind(SyntaxKind.IdentifierToken)
            && token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null
            ? token.ValueText
            : null;
    }

    /// <summary>Top-level names by syntax alone: broken cells have no symbols to ask.</summary>
    private static HashSet<string> DeclaredNames(Submission submission)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in submission.Root.Members)
        {
            names.UnionWith(
                member switch
                {
                    FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
                    MethodDeclarationSyntax method => [method.Identifier.ValueText],
                    PropertyDeclarationSyntax property => [property.Identifier.ValueText],
                    BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
                    DelegateDeclarationSyntax type => [type.Identifier.ValueText],
                    GlobalStatementSyntax => member
                        .DescendantNodes()
                        .OfType<SingleVariableDesignationSyntax>()
                        .Select(d => d.Identifier.ValueText),
                    _ => [],
                }
            );
        }

        return names;
    }
}
