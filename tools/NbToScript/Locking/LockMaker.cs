using NbToScript.Output;

namespace NbToScript.Locking;

/// <summary>Builds the lock of a script that was generated now.</summary>
internal static class LockMaker
{
    /// <param name="script">Null leaves files and packages as <paramref name="earlier"/> has them.</param>
    public static ScriptLock Make(
        NotebookAnalysis analysis,
        GeneratedScript? script,
        string project,
        ScriptLock? earlier = null
    ) =>
        new()
        {
            Tool = ToolVersion.Number,
            Notebook = Path.GetRelativePath(project, analysis.Path).Replace('\\', '/'),
            Options = analysis.Options,
            Cells =
            [
                .. analysis
                    .Cells.Where(c => c.IsIncluded)
                    .Select(c => ContentHash.OfCell(c, analysis.Options.Markdown)),
            ],
            Files = script is null
                ? earlier!.Files
                : new SortedDictionary<string, string>(
                    script.Files.ToDictionary(f => f.Key, f => ContentHash.Of(f.Value)),
                    StringComparer.Ordinal
                ),
            Packages = script is null
                ? earlier!.Packages
                : [.. script.Packages.Select(p => new LockedPackage(p.Id, p.Version))],
        };
}
