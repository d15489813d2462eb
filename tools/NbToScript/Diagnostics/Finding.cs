namespace NbToScript.Diagnostics;

internal sealed record Finding(
    Rule Rule,
    Severity Severity,
    string Message,
    Place Place,
    IReadOnlyList<RelatedPlace> Related
);

/// <summary>A second position that explains a finding.</summary>
internal sealed record RelatedPlace(string Message, Place Place);
