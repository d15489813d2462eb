namespace NbToScript.Documents;

/// <summary>A notebook file: its cells, and how positions in them lie in the raw file.</summary>
internal sealed class NotebookDocument
{
    public required string Path { get; init; }

    public required IReadOnlyList<NotebookCell> Cells { get; init; }

    /// <summary>Kernel name of cells that name none.</summary>
    public required string DefaultKernel { get; init; }

    /// <summary>Kernel names and their aliases, from the file's own list.</summary>
    public required IReadOnlyDictionary<string, string> KernelLanguages { get; init; }

    /// <summary>True from nbformat 4.5 on, where every cell has an id.</summary>
    public required bool NeedsCellIds { get; init; }

    public required RawPositions Positions { get; init; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;
}
