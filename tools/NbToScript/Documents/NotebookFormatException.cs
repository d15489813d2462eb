using NbToScript.Diagnostics;

namespace NbToScript.Documents;

/// <summary>A file cannot be read as a notebook; says which rule and where in the raw file.</summary>
internal sealed class NotebookFormatException(Rule rule, string message, int line, int column) : Exception(message)
{
    public Rule Rule { get; } = rule;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
