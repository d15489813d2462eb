using Support;

namespace Notebooks.Tests;

/// <summary>The notebooks of the product.</summary>
public static class Workbook
{
    public static string Folder { get; } = RepositoryFiles.Path("notebooks");

    /// <summary>Full paths in the order of their numbers.</summary>
    public static IReadOnlyList<string> Files { get; } =
        Directory.GetFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal).ToArray();

    public static TheoryData<string> Names { get; } =
        new(Files.Select(path => Path.GetFileNameWithoutExtension(path)));

    public static string PathOf(string name) => Path.Combine(Folder, name + ".ipynb");
}
