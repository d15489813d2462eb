namespace NbToScript.Diagnostics;

/// <summary>
/// One kind of complaint: its id, its severity when nothing else is configured, and what it is about.
/// </summary>
internal sealed record Rule(string Id, Severity Severity, string Title);
