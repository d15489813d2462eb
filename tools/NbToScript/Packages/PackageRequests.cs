using Microsoft.CodeAnalysis.Text;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Packages;

/// <summary>A package as the notebook asks for it; the version is null when the notebook leaves it open.</summary>
internal sealed record PackageRequest(string Id, string? Version);

/// <summary>Reads '#r "nuget:"' lines of C# cells; the first cell that names a package decides.</summary>
internal static class PackageRequests
{
    /// <param name="locked">Versions resolved earlier, for requests without an exact one.</param>
    public static IReadOnlyList<PackageRequest> Read(
        IReadOnlyList<CodeCell> cells,
        IReadOnlyDictionary<string, string> locked,
        FindingList findings
    )
    {
        var requests = new List<PackageRequest>();
        foreach (var cell in cells.Where(c => c.Role != CellRole.Injected))
        {
            foreach (var directive in cell.Directives.Where(d => d.Kind == DirectiveKind.Package))
            {
                Read(cell, directive, locked, requests, findings);
            }
        }

        return [.. requests.OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static void Read(
        CodeCell cell,
        Directive directive,
        IReadOnlyDictionary<string, string> locked,
        List<PackageRequest> requests,
        FindingList findings
    )
    {
        var parts = directive.Value.Split(',', 2, StringSplitOptions.TrimEntries);
        var id = parts[0];
        var version = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
        var isExact =
            version is not null && !version.Contains('*', StringComparison.Ordinal) && version[0] is not ('[' or '(');
        if (IsFrontEndOnly(id))
        {
            Report(
                cell,
                directive.Span,
                Rules.NotebookPackage,
                $"Package '{id}' only serves the notebook's display; the script does without it.",
                findings
            );
            return;
        }

        var earlier = requests.FindIndex(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        if (earlier >= 0)
        {
            if (
                isExact
                && requests[earlier].Version is { } other
                && other != version
                && !other.Contains('*', StringComparison.Ordinal)
            )
            {
                Report(
                    cell,
                    directive.Span,
                    Rules.PackageConflict,
                    $"Package '{id}' is requested with the versions '{other}' and '{version}'. Keep one of them.",
                    findings
                );
            }

            return;
        }

        if (!isExact)
        {
            var known = locked.GetValueOrDefault(id);
            Report(
                cell,
                directive.Span,
                Rules.PackageVersion,
                known is null
                    ? $"Package '{id}' has no exact version; the version resolved now goes into the lock."
                    : $"Package '{id}' has no exact version; the lock holds it at '{known}'. --update-packages "
                        + "resolves it again.",
                findings
            );
            version = known ?? version;
        }

        requests.Add(new PackageRequest(id, version));
    }

    /// <summary>Findings about packages of excluded cells are of no use to anybody.</summary>
    private static void Report(CodeCell cell, TextSpan span, Rule rule, string message, FindingList findings)
    {
        if (cell.IsIncluded)
        {
            findings.AddAt(rule, cell, span, message);
        }
    }

    private static bool IsFrontEndOnly(string id) =>
        id.StartsWith("Microsoft.DotNet.Interactive", StringComparison.OrdinalIgnoreCase)
        || id.EndsWith(".Interactive", StringComparison.OrdinalIgnoreCase);
}
