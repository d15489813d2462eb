using Launcher.Failures;

namespace Launcher.Sources;

/// <summary>Finds what the first argument of 'run' names, or says what it may have meant.</summary>
internal static class SourceFinder
{
    private const int Listed = 8;

    private static readonly string[] NotebookExtensions = [".ipynb", ".dib"];

    public static ScriptSource Find(string given, string currentDirectory)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given, currentDirectory));
        if (Directory.Exists(path))
        {
            return OfProject(path, ProjectIn(path), currentDirectory);
        }

        if (!File.Exists(path))
        {
            throw LauncherException.Usage(Missing(given, path, currentDirectory));
        }

        if (IsNotebook(path))
        {
            var folder = Path.GetDirectoryName(path)!;
            return new ScriptSource
            {
                Name = Path.GetFileNameWithoutExtension(path),
                Path = path,
                Notebook = path,
                WorkingDirectory = folder,
                Root = RepositoryRoot.Above(folder) ?? folder,
            };
        }

        return Path.GetExtension(path) == ".csproj"
            ? OfProject(Path.GetDirectoryName(path)!, path, currentDirectory)
            : throw LauncherException.Usage(
                $"'{given}' is neither a notebook (.ipynb, .dib) nor the folder of a script project.");
    }

    public static string ProjectIn(string folder)
    {
        var projects = Directory.GetFiles(folder, "*.csproj");
        return projects switch
        {
            [var only] => only,
            [] => throw LauncherException.Usage(
                $"'{folder}' holds no project (.csproj). Name a notebook or the folder of a script project."
                    + Existing(NotebooksIn(folder).Select(path => Path.GetRelativePath(folder, path)))),
            _ => throw LauncherException.Usage(
                $"'{folder}' holds several projects: {NearMisses.Quoted(projects.Select(Path.GetFileName)!)}. "
                    + "Name the one to run."),
        };
    }

    private static bool IsNotebook(string path) =>
        NotebookExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static ScriptSource OfProject(string folder, string projectFile, string currentDirectory)
    {
        var notebookFolder = ConvertedNotebook.FolderOf(folder);
        var workingDirectory = notebookFolder ?? currentDirectory;
        return new ScriptSource
        {
            Name = Path.GetFileName(folder),
            Path = folder,
            ProjectFile = projectFile,
            WorkingDirectory = workingDirectory,
            Root = RepositoryRoot.Above(folder) ?? workingDirectory,
        };
    }

    private static string Missing(string given, string path, string currentDirectory)
    {
        var root = RepositoryRoot.Above(currentDirectory) ?? currentDirectory;
        string[] folders = [Path.GetDirectoryName(path)!, currentDirectory, Path.Combine(root, "notebooks")];
        var existing = folders
            .Where(Directory.Exists)
            .SelectMany(folder => NotebooksIn(folder).Concat(ProjectsIn(folder)))
            .Concat(ProjectsIn(Path.Combine(root, "scripts")))
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(found => Path.GetRelativePath(currentDirectory, found).Replace('\\', '/'), Path.GetFileName);
        var near = NearMisses.Of(Path.GetFileName(path), existing.Values!);
        var meant = near.SelectMany(name => existing.Where(pair => pair.Value == name).Select(pair => pair.Key))
            .ToList();
        return meant.Count > 0
            ? $"'{given}' does not exist. Did you mean {string.Join(" or ", meant.Select(name => $"'{name}'"))}?"
            : $"'{given}' does not exist.{Existing(existing.Keys)}";
    }

    private static string Existing(IEnumerable<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).ToList();
        var rest = sorted.Count > Listed ? $" and {sorted.Count - Listed} more" : "";
        return sorted.Count == 0 ? "" : $" There are {NearMisses.Quoted(sorted.Take(Listed))}{rest}.";
    }

    private static IEnumerable<string> NotebooksIn(string folder) => Directory.EnumerateFiles(folder).Where(IsNotebook);

    private static IEnumerable<string> ProjectsIn(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Where(inner => Directory.EnumerateFiles(inner, "*.csproj").Any())
            : [];
}
