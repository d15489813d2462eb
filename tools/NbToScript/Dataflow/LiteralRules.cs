using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NbToScript.Binding;
using NbToScript.Cells;
using NbToScript.Diagnostics;
using NbToScript.Parameters;

namespace NbToScript.Dataflow;

/// <summary>Secrets and paths written into the code.</summary>
internal static partial class LiteralRules
{
    private const int EntropyLength = 20;
    private const double EntropyBits = 3.5;

    private static readonly (string Kind, Regex Pattern)[] Secrets =
    [
        ("private key", PrivateKey()),
        ("cloud key id", CloudKeyId()),
        ("storage key", StorageKey()),
        ("shared access signature", AccessSignature()),
        ("GitHub token", GitHubToken()),
        ("API key", ServiceKey()),
        ("JSON web token", WebToken()),
        ("password in a connection string", ConnectionPassword()),
    ];

    public static void Check(IReadOnlyList<SubmissionFacts> included, FindingList findings)
    {
        foreach (var submission in included.Select(f => f.Submission))
        {
            foreach (var (text, span, node) in Literals(submission.Root))
            {
                CheckSecret(submission, text, span, node, findings);
                CheckPath(submission, text, span, node, findings);
            }
        }
    }

    public static void CheckSources(IReadOnlyList<CodeCell> cells, FindingList findings)
    {
        foreach (var cell in cells)
        {
            foreach (var directive in cell.Directives)
            {
                if (directive.Kind == DirectiveKind.Source && UrlCredentials().IsMatch(directive.Value))
                {
                    findings.AddAt(
                        Rules.Secret,
                        cell,
                        directive.Span,
                        "The package source holds credentials. Put them into the user's own NuGet configuration."
                    );
                }
                else if (
                    directive.Kind == DirectiveKind.Reference
                    && cell.IsIncluded
                    && Path.IsPathRooted(directive.Value)
                )
                {
                    findings.AddAt(
                        Rules.AbsolutePath,
                        cell,
                        directive.Span,
                        $"'{directive.Value}' is an absolute path, which other machines do not have. Write it "
                            + "relative to the notebook."
                    );
                }
            }
        }
    }

    private static void CheckSecret(
        Submission submission,
        string text,
        TextSpan span,
        SyntaxNode node,
        FindingList findings
    )
    {
        var kind =
            Secrets.FirstOrDefault(s => s.Pattern.IsMatch(text)).Kind
            ?? (
                IsSecretDefault(submission, text, node) ? "default of a secret parameter"
                : AssignedName(node) is { } name && ParameterNames.SoundsSecret(name) && IsRandom(text)
                    ? $"random text in '{name}'"
                : null
            );
        if (kind is not null)
        {
            findings.AddAt(
                Rules.Secret,
                submission.Cell,
                submission.ToCell(span),
                $"The text looks like a secret ({kind}). Take it out of the notebook; "
                    + "a parameter without initializer reads it from the environment."
            );
        }
    }

    private static bool IsSecretDefault(Submission submission, string text, SyntaxNode node) =>
        submission.Cell.Role == CellRole.Parameters
        && text.Length > 0
        && AssignedName(node) is { } name
        && (
            ParameterNames.SoundsSecret(name)
            || submission.Cell.Options.Tags.Contains(CellTags.SecretPrefix + name, StringComparer.OrdinalIgnoreCase)
        );

    private static void CheckPath(
        Submission submission,
        string text,
        TextSpan span,
        SyntaxNode node,
        FindingList findings
    )
    {
        if (IsAbsolutePath().IsMatch(text))
        {
            findings.AddAt(
                Rules.AbsolutePath,
                submission.Cell,
                submission.ToCell(span),
                $"'{text}' is an absolute path, which other machines may not have. Make it a parameter."
            );
        }
        else if (
            submission.Cell.Role != CellRole.Parameters
            && IsPathArgument(submission.Model, node)
            && IsRelativePath().IsMatch(text)
        )
        {
            findings.AddAt(
                Rules.RelativePath,
                submission.Cell,
                submission.ToCell(span),
                $"'{text}' is relative to the notebook's folder here and to --workdir in the script. Make it a "
                    + "parameter."
            );
        }
    }

    private static bool IsPathArgument(SemanticModel model, SyntaxNode node)
    {
        if (
            node.Parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax call } argument
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
        )
        {
            return false;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(Math.Min(index, method.Parameters.Length - 1));
        return parameter is not null
            && PathName().IsMatch(parameter.Name)
            && !method.ContainingType.ToDisplayString().Equals("System.IO.Path", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, TextSpan Span, SyntaxNode Node)> Literals(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { Token.Value: string text } literal)
            {
                yield return (text, literal.Span, literal);
            }
            else if (node is InterpolatedStringExpressionSyntax interpolated)
            {
                yield return (interpolated.Contents.ToString(), interpolated.Span, interpolated);
            }
        }
    }

    private static string? AssignedName(SyntaxNode node) =>
        node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == node =>
                name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment
                when assignment.Right == node => access.Name.Identifier.ValueText,
            ArgumentSyntax { NameColon.Name: var name } => name.Identifier.ValueText,
            _ => null,
        };

    private static bool IsRandom(string text)
    {
        if (text.Length < EntropyLength || text.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var bits = text.GroupBy(c => c).Select(g => (double)g.Count() / text.Length).Sum(p => -p * Math.Log2(p));
        return bits >= EntropyBits;
    }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b")]
    private static partial Regex CloudKeyId();

    [GeneratedRegex(@"AccountKey\s*=\s*[A-Za-z0-9+/=]{40,}")]
    private static partial Regex StorageKey();

    [GeneratedRegex(@"[?&]sig=[A-Za-z0-9%+/]{20,}")]
    private static partial Regex AccessSignature();

    [GeneratedRegex(@"\b(ghp_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})")]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"\bsk-[A-Za-z0-9_-]{20,}")]
    private static partial Regex ServiceKey();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*")]
    private static partial Regex WebToken();

    [GeneratedRegex(@"(?i)\b(password|pwd)\s*=\s*[^;{\s][^;]*")]
    private static partial Regex ConnectionPassword();

    [GeneratedRegex(@"://[^/\s:@]+:[^/\s@]+@")]
    private static partial Regex UrlCredentials();

    [GeneratedRegex(
        @"^([A-Za-z]:[\\/]|\\\\\w|~/|/(home|Users|root|mnt|media|tmp|var|opt|srv|data|Volumes|private|etc|usr)(/|$))"
    )]
    private static partial Regex IsAbsolutePath();

    [GeneratedRegex(@"^(?!\w+://)(\.{0,2}[\w .-]*/)*[\w .-]+\.[A-Za-z]\w{0,7}$|^\.{1,2}/|^[\w.-]+/[\w./-]*$")]
    private static partial Regex IsRelativePath();

    [GeneratedRegex("(?i)path|file(name)?s?$|folder|directory")]
    private static partial Regex PathName();
}
