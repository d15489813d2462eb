using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Redaction;

namespace Launcher.Clusters.Explaining.Causes;

/// <summary>How a finding was written; the surest way comes first.</summary>
internal enum FindingKind
{
    /// <summary>The script's own record of its failure.</summary>
    Record,
    DotnetTrace,
    PythonTrace,
    JavaTrace,

    /// <summary>A line whose words alone say what happened.</summary>
    Sign,
    ErrorLine,
}

/// <summary>A place in a log that may be the cause.</summary>
/// <param name="Type">Short name of the exception; null where there is none.</param>
/// <param name="Place">Where in the program, in its own words.</param>
internal sealed record Finding(
    FindingKind Kind,
    string? Type,
    string Message,
    string? Place,
    IReadOnlyList<LogLine> Lines)
{
    private const int MostLines = 20;

    public LogOrigin Origin { get; init; }

    public LogFile? File { get; init; }

    /// <summary>Null where its words name no known cause.</summary>
    public FailureClass? Sign => CauseSigns.ClassOf(Text);

    /// <summary>Everything whose words count.</summary>
    public string Text => $"{Type}: {Message}\n{string.Join('\n', Lines.Select(line => line.Text))}";

    public Evidence ToEvidence() =>
        new(
            File?.Address.ToString() ?? "",
            Lines.Count == 0 ? null : Lines[0].Number,
            Lines.Count == 0 ? null : Lines[Math.Min(Lines.Count, MostLines) - 1].Number,
            [.. Secrets.HideLines(Lines.Take(MostLines).Select(line => line.Text))]);
}
