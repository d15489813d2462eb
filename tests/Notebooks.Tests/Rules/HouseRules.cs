using System.Text.RegularExpressions;
using Notebooks.Host.Documents;

namespace Notebooks.Tests.Rules;

/// <summary>What the workbook's notebooks have in common; each broken rule is a sentence that names the cell.</summary>
internal static partial class HouseRules
{
    public const int MaxCellLines = 25;

    public static readonly IReadOnlyList<string> KnownTags =
    [
        "cleanup", "export", "exploration", "imports", "parameters", "plot", "raises-exception", "raw", "remove-cell",
        "scratch", "setup", "skip", "skip-execution", "test",
    ];

    public static IReadOnlyList<string> Broken(NotebookFile notebook) =>
    [
        .. FileRules(notebook),
        .. notebook.Cells.SelectMany(cell => CellRules(notebook, cell)),
    ];

    /// <summary>Source of the cell that loads the assemblies; null when the first code cell is another.</summary>
    public static string? SetupCell(NotebookFile notebook) =>
        notebook.Cells.FirstOrDefault(cell => cell.IsCode) is { } first && first.HasTag("setup") ? first.Source : null;

    private static IEnumerable<string> FileRules(NotebookFile notebook)
    {
        if (!NumberedName().IsMatch(Path.GetFileName(notebook.Path)))
        {
            yield return "The file is not named like '01-topic.ipynb'.";
        }

        var kernel = (string?)notebook.Metadata["kernelspec"]?["name"];
        if (kernel != ".net-csharp")
        {
            yield return $"The kernelspec is '{kernel}', not '.net-csharp'.";
        }

        if (notebook.Format is not (4, >= 5))
        {
            yield return $"The format is {notebook.Format}, not 4.5 or later of version 4.";
        }

        if (notebook.Cells.Select(cell => cell.Id).Distinct().Count() != notebook.Cells.Count)
        {
            yield return "Two cells have the same id, or a cell has none.";
        }

        if (notebook.Cells is not [{ Type: "markdown" } first, ..]
            || !first.Source.StartsWith("# ", StringComparison.Ordinal))
        {
            yield return "The first cell is not a title.";
        }

        if (SetupCell(notebook) is null)
        {
            yield return "The first code cell is not tagged 'setup'.";
        }
    }

    private static IEnumerable<string> CellRules(NotebookFile notebook, NotebookCell cell)
    {
        var name = $"Cell {cell.Index + 1}";
        if (MachinePath().Match(cell.Source) is { Success: true } path)
        {
            yield return $"{name} holds the machine path '{path.Value}'.";
        }

        foreach (var tag in cell.Tags.Where(tag => !KnownTags.Contains(tag) && !LabelledTag().IsMatch(tag)))
        {
            yield return $"{name} has the unknown tag '{tag}'.";
        }

        if (!cell.IsCode)
        {
            yield break;
        }

        if (cell.Outputs.Count > 0 || cell.ExecutionCount is not null)
        {
            yield return $"{name} keeps its outputs.";
        }

        var lineCount = cell.Source.TrimEnd().Split('\n').Length;
        if (lineCount > MaxCellLines)
        {
            yield return $"{name} has {lineCount} lines; {MaxCellLines} are allowed.";
        }

        // The comments of parameters are their sentences.
        if (!cell.HasTag("parameters") && (cell.Index == 0 || !IsSentence(notebook.Cells[cell.Index - 1])))
        {
            yield return $"{name} has no sentence before it.";
        }
    }

    private static bool IsSentence(NotebookCell cell) =>
        cell.Type == "markdown" && cell.Source.TrimEnd() is [.., '.' or ':' or '?' or ')' or '|'];

    [GeneratedRegex(@"^\d\d-[a-z0-9-]+\.ipynb$")]
    private static partial Regex NumberedName();

    [GeneratedRegex(@"^(step|secret):[\w-]+$")]
    private static partial Regex LabelledTag();

    [GeneratedRegex(@"(?<![\w.:/])/(home|Users|root|tmp|work|mnt|opt|var)/|\b[A-Za-z]:\\")]
    private static partial Regex MachinePath();
}
