using Microsoft.CodeAnalysis.Text;
using NbToScript.Cells;

namespace NbToScript.Diagnostics;

/// <summary>
/// Collects the findings of one notebook; configured severities and cell-level switches apply as they arrive.
/// </summary>
internal sealed class FindingList(IReadOnlyDictionary<string, Severity> severities)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string, Place)> _seen = [];

    public IReadOnlyList<Finding> Sorted =>
        [
            .. _findings
                .OrderBy(f => f.Place.Path, StringComparer.Ordinal)
                .ThenBy(f => f.Place.Line)
                .ThenBy(f => f.Place.Column)
                .ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
        ];

    public bool HasErrors => _findings.Exists(f => f.Severity == Severity.Error);

    /// <summary>An empty list with the same configuration.</summary>
    public FindingList Fresh() => new(severities);

    public void AddAll(FindingList other)
    {
        foreach (var finding in other._findings)
        {
            Keep(finding);
        }
    }

    public void AddToFile(Rule rule, string path, string message, int line = 1, int column = 1) =>
        Add(rule, rule.Severity, message, new Place(path, line, column), null, []);

    public void AddToCell(Rule rule, CodeCell cell, string message) =>
        AddAt(rule, cell, new TextSpan(cell.FirstCodePosition, 0), message);

    public void AddAt(
        Rule rule,
        CodeCell cell,
        TextSpan span,
        string message,
        Severity? severity = null,
        IReadOnlyList<RelatedPlace>? related = null
    ) => Add(rule, severity ?? rule.Severity, message, cell.PlaceAt(span.Start), cell, related ?? []);

    private void Add(
        Rule rule,
        Severity severity,
        string message,
        Place place,
        CodeCell? cell,
        IReadOnlyList<RelatedPlace> related
    )
    {
        if (severities.TryGetValue(rule.Id, out var configured))
        {
            severity = configured;
        }

        if (severity == Severity.None || (cell?.Options.Disabled.Contains(rule.Id) ?? false))
        {
            return;
        }

        Keep(new Finding(rule, severity, message, place, related));
    }

    private void Keep(Finding finding)
    {
        if (_seen.Add((finding.Rule.Id + finding.Message, finding.Place)))
        {
            _findings.Add(finding);
        }
    }
}
