using System.Diagnostics;
using Support;

namespace Repository.Tests;

/// <summary>The files of the repository as git sees them: tracked, or new and not ignored.</summary>
internal static class SourceTree
{
    private static readonly string[] Code = ["src/", "tools/", "tests/", "bench/"];

    public static IReadOnlyList<string> Files { get; } = List();

    /// <summary>C# that people write: no generated scripts, no snapshots, no converter cases.</summary>
    public static IEnumerable<string> CSharp =>
        Files.Where(path =>
            path.EndsWith(".cs", StringComparison.Ordinal)
            && !path.EndsWith(".verified.cs", StringComparison.Ordinal)
            && Code.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        );

    /// <summary>C# of the product, without tests and benchmarks.</summary>
    public static IEnumerable<string> ProductCSharp =>
        CSharp.Where(path =>
            path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tools/", StringComparison.Ordinal)
        );

    public static IEnumerable<string> Projects =>
        Files.Where(path =>
            path.EndsWith(".csproj", StringComparison.Ordinal)
            && !path.StartsWith("scripts/", StringComparison.Ordinal)
            && !path.Contains("/Cases/", StringComparison.Ordinal)
        );

    public static string Read(string path) => File.ReadAllText(RepositoryFiles.Path(path));

    public static string[] ReadLines(string path) => File.ReadAllLines(RepositoryFiles.Path(path));

    private static string[] List()
    {
        var start = new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = RepositoryFiles.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => File.Exists(RepositoryFiles.Path(path)))
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
