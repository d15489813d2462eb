using NbToScript.Cells;

namespace NbToScript.Output;

/// <summary>What Program.cs says besides the notebook's code.</summary>
internal sealed record ProgramSettings
{
    /// <summary>Name of the script, shown in its help and logs.</summary>
    public required string Name { get; init; }

    public required string NotebookName { get; init; }

    /// <summary>The notebook as seen from the output folder.</summary>
    public required string NotebookPath { get; init; }

    public required LineMap LineMap { get; init; }

    public required MarkdownMode Markdown { get; init; }

    public required DisplayMode Display { get; init; }

    public IReadOnlyList<SparkEngine> Engines { get; init; } = [];

    /// <summary>Using directives that nothing in the script needs.</summary>
    public IReadOnlySet<string> DroppedUsings { get; init; } = new HashSet<string>();
}

/// <summary>Where the script shows what the notebook displayed.</summary>
internal enum DisplayMode
{
    Log,
    Stdout,
    Drop,
}
