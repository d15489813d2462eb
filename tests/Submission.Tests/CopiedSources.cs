using Support;

namespace Submission.Tests;

/// <summary>
/// The script and what it refers to, copied, so that publishing does not touch what other tests build at the same time.
/// The copy is not analysed again, and its hooks are those of the tests.
/// </summary>
internal static class CopiedSources
{
    private const string Hooks = "Script.User.cs";

    private static readonly string[] Folders =
    [
        "scripts/02-train", "src/Spark", "src/Spark.Embedded", "src/Spark.Gateway", "src/Spark.Learners",
    ];

    private static readonly string[] Files =
    [
        "BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props", "global.json", "nbtoscript.json",
    ];

    /// <summary>The folder of the script's project.</summary>
    public static string CopyTo(string target)
    {
        foreach (var folder in Folders)
        {
            Copy(RepositoryFiles.Path(folder), Path.Combine(target, folder));
        }

        foreach (var file in Files)
        {
            File.Copy(RepositoryFiles.Path(file), Path.Combine(target, file));
        }

        var project = Path.Combine(target, Folders[0]);
        var hooks = RepositoryFiles.Path("tests", "Submission.Tests", "Hook", Hooks);
        File.Copy(hooks, Path.Combine(project, Hooks), overwrite: true);
        LeaveOutAnalysis(Path.Combine(target, "Directory.Build.props"));
        return project;
    }

    /// <summary>With the notebook, what it refers to, and the script's own hooks; the notebook.</summary>
    public static string CopyWithNotebookTo(string target)
    {
        var project = CopyTo(target);
        File.Copy(RepositoryFiles.Path(Folders[0], Hooks), Path.Combine(project, Hooks), overwrite: true);
        Copy(RepositoryFiles.Path("artifacts", "workbook"), Path.Combine(target, "artifacts", "workbook"));
        var notebook = Path.Combine(target, "notebooks", "02-train.ipynb");
        Directory.CreateDirectory(Path.GetDirectoryName(notebook)!);
        File.Copy(RepositoryFiles.Path("notebooks", "02-train.ipynb"), notebook);
        return notebook;
    }

    private static void LeaveOutAnalysis(string properties)
    {
        const string End = "</Project>";
        var text = File.ReadAllText(properties);
        File.WriteAllText(properties, text.Replace(
            End, $"<PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>{End}", StringComparison.Ordinal));
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        var inner = Directory.GetDirectories(source).Where(path => Path.GetFileName(path) is not ("bin" or "obj"));
        foreach (var folder in inner)
        {
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }
}
