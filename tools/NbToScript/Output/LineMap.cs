using NbToScript.Binding;

namespace NbToScript.Output;

internal enum LineMapMode
{
    /// <summary>Lines count inside the cell: notebook.ipynb#cell-3.</summary>
    Cell,

    /// <summary>Lines of the raw notebook file.</summary>
    Raw,

    None,
}

/// <summary>What '#line' says for a line of a cell.</summary>
internal sealed class LineMap(LineMapMode mode, string outputFolder)
{
    public (string Path, int Line)? TargetOf(Submission submission, int line)
    {
        var cell = submission.Cell;
        var path = Path.GetRelativePath(outputFolder, cell.File.Path).Replace('\\', '/');
        return mode switch
        {
            LineMapMode.None => null,
            LineMapMode.Raw => (path, cell.RawLineOf(line)),
            _ when !cell.File.IsNotebook => (path, line),
            _ => ($"{path}#{AnchorOf(submission)}", line),
        };
    }

    private static string AnchorOf(Submission submission) =>
        submission.Cell.ImportedFile is { } imported && imported.Contains('#', StringComparison.Ordinal)
            ? imported[(imported.IndexOf('#', StringComparison.Ordinal) + 1)..]
            : submission.Cell.Anchor;
}
