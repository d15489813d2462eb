namespace Launcher.Sources;

/// <summary>The folder that holds a notebook's repository, found by the files that only a root has.</summary>
internal static class RepositoryRoot
{
    private static readonly string[] Marks = ["Notebooks.sln", "nbtoscript.json"];

    /// <summary>Null when no folder above is marked.</summary>
    public static string? Above(string folder)
    {
        var candidate = new DirectoryInfo(folder);
        while (candidate is not null)
        {
            if (Marks.Any(mark => File.Exists(Path.Combine(candidate.FullName, mark))))
            {
                return candidate.FullName;
            }

            candidate = candidate.Parent;
        }

        return null;
    }
}
