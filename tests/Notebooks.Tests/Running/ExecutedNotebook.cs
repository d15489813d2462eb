using System.Text.Json.Nodes;
using Notebooks.Host.Documents;

namespace Notebooks.Tests.Running;

/// <summary>What a run left: exit code, console text, and the outputs of the code cells in order.</summary>
internal sealed record ExecutedNotebook(int ExitCode, string Log, string Errors, IReadOnlyList<NotebookCell> CodeCells)
{
    public static ExecutedNotebook Read(int exitCode, string log, string errors, string output)
    {
        var cells = File.Exists(output) ? NotebookFile.Read(output).Cells : [];
        return new ExecutedNotebook(exitCode, log, errors, cells.Where(cell => cell.IsCode).ToArray());
    }

    /// <summary>Data of the first output of a code cell that has the mime type; null when none has.</summary>
    public JsonNode? Shown(int codeCell, string mimeType) => CodeCells[codeCell].Outputs
        .Select(output => output!["data"]?[mimeType])
        .FirstOrDefault(value => value is not null);

    /// <summary>Plain text of the cell's own value.</summary>
    public string? Result(int codeCell) => (string?)CodeCells[codeCell].Outputs
        .SingleOrDefault(output => (string?)output!["output_type"] == "execute_result")?["data"]?["text/plain"];

    public string Printed(int codeCell) => string.Concat(CodeCells[codeCell].Outputs
        .Where(output => (string?)output!["name"] == "stdout")
        .Select(output => NotebookCell.Text(output!["text"])));
}
