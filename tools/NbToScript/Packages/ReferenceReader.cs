using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using NbToScript.Cells;
using NbToScript.Diagnostics;

namespace NbToScript.Packages;

/// <summary>Finds the dlls, projects and packages that a notebook's directives and option lines name.</summary>
internal sealed class ReferenceReader
{
    private readonly string _notebookFolder;
    private readonly FindingList _findings;
    private bool _lacksDll;

    private ReferenceReader(string notebookFolder, FindingList findings)
    {
        _notebookFolder = notebookFolder;
        _findings = findings;
    }

    public static NotebookReferences Read(
        IReadOnlyList<CodeCell> cells,
        string notebookFolder,
        IReadOnlyDictionary<string, string> lockedVersions,
        bool mayRestore,
        FindingList findings
    )
    {
        var reader = new ReferenceReader(notebookFolder, findings);
        var requests = PackageRequests.Read(cells, lockedVersions, findings);
        var sources = cells
            .SelectMany(c => c.Directives)
            .Where(d => d.Kind == DirectiveKind.Source)
            .Select(d => d.Value)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var packages = reader.ReadPackages(cells, requests, sources, mayRestore);
        return new NotebookReferences
        {
            Dlls = reader.ReadDlls(cells),
            Projects = reader.ReadProjects(cells),
            Packages = packages ?? [.. requests.Select(r => new ResolvedPackage(r.Id, r.Version ?? "", []))],
            PackageMetadata =
            [
                .. (packages ?? [])
                    .SelectMany(p => p.Assemblies)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(a => MetadataReference.CreateFromFile(a)),
            ],
            Sources = sources,
            IsDegraded = packages is null || reader._lacksDll,
        };
    }

    private IReadOnlyList<ResolvedPackage>? ReadPackages(
        IReadOnlyList<CodeCell> cells,
        IReadOnlyList<PackageRequest> requests,
        List<string> sources,
        bool mayRestore
    )
    {
        if (requests.Count == 0)
        {
            return [];
        }

        // A request that is wrong in itself would only bring a second, less clear complaint.
        if (_findings.HasErrors)
        {
            return null;
        }

        try
        {
            return PackageRestorer.Restore(requests, sources, mayRestore);
        }
        catch (RestoreException exception)
        {
            var cell = cells.First(c => c.Directives.Any(d => d.Kind == DirectiveKind.Package));
            var directive = cell.Directives.First(d => d.Kind == DirectiveKind.Package);
            _findings.AddAt(
                Rules.RestoreOrBuild,
                cell,
                directive.Span,
                $"The packages could not be restored: {exception.Message} Check the network and the sources, or use "
                    + "--no-restore."
            );
            return null;
        }
    }

    private List<DllReference> ReadDlls(IReadOnlyList<CodeCell> cells)
    {
        var dlls = new Dictionary<string, DllReference>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (
                var directive in cell.Directives.Where(d =>
                    d.Kind == DirectiveKind.Reference && d.Value.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(cell.File.Path)!, directive.Value));
                if (File.Exists(path))
                {
                    dlls.TryAdd(path, new DllReference(path, MetadataReference.CreateFromFile(path)));
                }
                else if (cell.IsIncluded)
                {
                    _lacksDll = true;
                    _findings.AddAt(
                        Rules.RestoreOrBuild,
                        cell,
                        directive.Span,
                        $"'{directive.Value}' does not exist. {BuildAdvice()}"
                    );
                }
            }
        }

        return [.. dlls.Values.OrderBy(d => d.Path, StringComparer.Ordinal)];
    }

    /// <summary>A project without code beside the notebook is there to lay out what notebooks load.</summary>
    private string BuildAdvice()
    {
        var projects = Directory.GetFiles(_notebookFolder, "*.csproj").Order(StringComparer.Ordinal).ToList();
        return projects.Count > 0
            ? $"Run 'dotnet build {Path.GetFileName(_notebookFolder)}/{Path.GetFileName(projects[0])}' first."
            : "Build the project that makes it first.";
    }

    private List<ProjectFile> ReadProjects(IReadOnlyList<CodeCell> cells)
    {
        var projects = new SortedDictionary<string, ProjectFile>(StringComparer.Ordinal);
        foreach (var cell in cells.Where(c => c.IsIncluded))
        {
            foreach (var (project, span) in cell.Options.Projects)
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(cell.File.Path)!, project));
                if (File.Exists(path))
                {
                    projects[path] = new ProjectFile(path, AssemblyNameOf(path));
                }
                else
                {
                    _findings.AddAt(
                        Rules.RestoreOrBuild,
                        cell,
                        span,
                        $"Project '{project}' does not exist. Write its path relative to the notebook."
                    );
                }
            }
        }

        return [.. projects.Values];
    }

    private static string AssemblyNameOf(string projectPath) =>
        XDocument.Load(projectPath).Descendants().FirstOrDefault(e => e.Name.LocalName == "AssemblyName")?.Value
        ?? Path.GetFileNameWithoutExtension(projectPath);
}
