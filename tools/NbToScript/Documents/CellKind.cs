namespace NbToScript.Documents;

internal enum CellKind
{
    Code,
    Markdown,
    Raw,
}
