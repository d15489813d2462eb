namespace NbToScript.Output;

/// <summary>Which of the notebook's references the script needs.</summary>
internal static class UsedReferences
{
    public static ScriptReferences Of(NotebookAnalysis analysis, GeneratedProgram program, string outputFolder)
    {
        var used =
            analysis.References.Metadata.Count == 0
                ? []
                : TouchedAssemblies.Of(program.Root, program.Model).ToHashSet(StringComparer.Ordinal);
        var onlyElsewhere = UsedByExcludedCells(analysis);
        var references = analysis.References;
        var projects = references.Projects.Select(p => p.AssemblyName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ScriptReferences
        {
            Packages =
            [
                .. references.Packages.Where(p =>
                    analysis.Options.AllPackages
                    || p.Assemblies.Any(used.Contains)
                    || !p.Assemblies.Any(onlyElsewhere.Contains)
                ),
            ],
            Projects = [.. references.Projects.Select(p => Relative(outputFolder, p.Path))],
            Dlls =
            [
                .. references
                    .Dlls.Where(d => used.Contains(d.Path) && !projects.Contains(d.AssemblyName))
                    .Select(d => (d.AssemblyName, Relative(outputFolder, d.Path))),
            ],
            Sources = references.Sources,
        };
    }

    private static HashSet<string> UsedByExcludedCells(NotebookAnalysis analysis)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (analysis.References.Packages.Count == 0)
        {
            return found;
        }

        foreach (var submission in analysis.Chain.Submissions.Where(s => s.IsBound && !s.Cell.IsIncluded))
        {
            found.UnionWith(TouchedAssemblies.Of(submission.Root, submission.Model));
        }

        return found;
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
