namespace NbToScript.Documents;

/// <summary>One cell as the file holds it.</summary>
internal sealed class NotebookCell
{
    public required CellKind Kind { get; init; }

    /// <summary>Position among all code cells, from 1; 0 for markdown and raw cells.</summary>
    public required int Number { get; init; }

    public required string? Id { get; init; }

    public required string? Name { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required int? ExecutionCount { get; init; }

    /// <summary>The kernel this cell names in its own metadata.</summary>
    public required string? KernelName { get; init; }

    public required DecodedText Source { get; init; }
}
