namespace NbToScript.Diagnostics;

internal enum Severity
{
    None,
    Info,
    Warning,
    Error,
}
