namespace Support;

/// <summary>Where the repository and the reference results lie, found from the running test assembly.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder that holds Notebooks.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>
    /// The folder named by GOLDEN_DIR, else shared/golden beside the repository; null when neither is there.
    /// </summary>
    public static string? Golden { get; } = FindGolden();

    /// <summary>
    /// The file behind a path that the compiler gave: a build for CI writes /_/ in place of the repository's folder.
    /// </summary>
    public static string SourceOf(string compiledPath) =>
        compiledPath.StartsWith("/_/", StringComparison.Ordinal) ? Path(compiledPath[3..].Split('/')) : compiledPath;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Notebooks.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException($"No Notebooks.sln above '{AppContext.BaseDirectory}'.");
    }

    private static string? FindGolden()
    {
        var named = Environment.GetEnvironmentVariable("GOLDEN_DIR");
        var folder = string.IsNullOrEmpty(named) ? System.IO.Path.Combine(Root, "..", "shared", "golden") : named;
        return Directory.Exists(folder) ? System.IO.Path.GetFullPath(folder) : null;
    }
}
