using System.Xml;
using System.Xml.Linq;

namespace Launcher.Building;

/// <summary>Every file that a build reads: the project's folder, what it refers to, what lies above them.</summary>
internal static class ProjectFiles
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "artifacts", ".git", ".vs"];

    private static readonly string[] FilesAbove =
    [
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "global.json",
        "nuget.config",
        "NuGet.Config",
        ".editorconfig",
    ];

    /// <summary>Absolute paths in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string projectFile)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([Path.GetFullPath(projectFile)]);
        while (waiting.TryDequeue(out var project))
        {
            if (!seen.Add(project) || !File.Exists(project))
            {
                continue;
            }

            var folder = Path.GetDirectoryName(project)!;
            files.UnionWith(In(folder));
            files.UnionWith(Above(folder));
            foreach (var (path, isProject) in References(project))
            {
                if (isProject)
                {
                    waiting.Enqueue(path);
                }
                else if (File.Exists(path))
                {
                    files.Add(path);
                }
            }
        }

        return [.. files];
    }

    /// <summary>Files of a folder and those below it, but what builds leave; none where it is missing.</summary>
    public static IEnumerable<string> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        var inner = Directory
            .EnumerateDirectories(folder)
            .Where(path => !SkippedFolders.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase));
        foreach (var file in inner.SelectMany(In))
        {
            yield return file;
        }
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var parent = Directory.GetParent(folder); parent is not null; parent = parent.Parent)
        {
            foreach (var path in FilesAbove.Select(name => Path.Combine(parent.FullName, name)).Where(File.Exists))
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<(string Path, bool IsProject)> References(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        foreach (var element in Elements(project))
        {
            string?[] texts = element.Name.LocalName switch
            {
                "ProjectReference" => [(string?)element.Attribute("Include")],
                "Reference" => [(string?)element.Attribute("Include"), (string?)element.Attribute("HintPath")],
                "Import" => [(string?)element.Attribute("Project")],
                "HintPath" => [element.Value],
                _ => [],
            };
            foreach (var path in texts.Select(text => Expanded(text, folder)).OfType<string>())
            {
                yield return (path, element.Name.LocalName == "ProjectReference");
            }
        }
    }

    // A project that is no XML is reported by the build, with its line.
    private static IEnumerable<XElement> Elements(string project)
    {
        try
        {
            return XDocument.Load(project).Descendants();
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static string? Expanded(string? text, string folder)
    {
        var expanded = text
            ?.Replace(
                "$(MSBuildThisFileDirectory)",
                folder + Path.DirectorySeparatorChar,
                StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", folder, StringComparison.OrdinalIgnoreCase)
            .Replace('\\', Path.DirectorySeparatorChar);
        return string.IsNullOrWhiteSpace(expanded) || expanded.Contains("$(", StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(expanded, folder);
    }
}
