using NbToScript.Diagnostics;

namespace NbToScript.Commands;

/// <summary>What a command found and did for one notebook.</summary>
internal sealed record NotebookOutcome
{
    public required string Notebook { get; init; }

    public required string Project { get; init; }

    /// <summary>One word for machines: written, unchanged, up-to-date, not-up-to-date, failed.</summary>
    public required string Status { get; init; }

    /// <summary>One line for people.</summary>
    public required string Summary { get; init; }

    public required int ExitCode { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public string Diff { get; init; } = "";

    /// <summary>The exit code that findings ask for.</summary>
    public static int CodeOf(IReadOnlyList<Finding> findings, Severity failOn)
    {
        var failing = findings.Where(f => f.Severity >= failOn && f.Severity != Severity.None).ToList();
        var isUpToDateRule = (Finding f) => f.Rule.Id.StartsWith("NTS08", StringComparison.Ordinal);
        return ExitCodes.Worst(
            failing
                .Select(f =>
                    f.Rule == Rules.RestoreOrBuild ? ExitCodes.Environment
                    : isUpToDateRule(f) ? ExitCodes.NotUpToDate
                    : ExitCodes.NotebookErrors
                )
                .Append(ExitCodes.Done)
        );
    }
}
