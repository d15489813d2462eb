namespace Launcher.Sources;

/// <summary>What a person asked to run: a notebook, or a script project. All paths are absolute.</summary>
internal sealed record ScriptSource
{
    /// <summary>The notebook's file name without its extension, or the project folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>The notebook, or the project folder.</summary>
    public required string Path { get; init; }

    /// <summary>Null when a project was named: nothing is converted then.</summary>
    public string? Notebook { get; init; }

    /// <summary>Null until the converter has said which project it writes.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>The notebook's folder: relative paths of the script start here.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The repository that holds it.</summary>
    public required string Root { get; init; }

    public string Shown => Relative(Path);

    public string Relative(string path)
    {
        var relative = System.IO.Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
