using System.Text.RegularExpressions;
using Support;

namespace Repository.Tests;

public partial class DocumentTests
{
    private const int MostLines = 150;

    [Fact]
    public void Pages_stay_short()
    {
        var pages = SourceTree.Files.Where(path =>
            path == "README.md"
            || (path.StartsWith("docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal))
        );

        Assert.DoesNotContain(pages, path => SourceTree.ReadLines(path).Length > MostLines);
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        var broken = SourceTree
            .Files.Where(path =>
                path.EndsWith(".md", StringComparison.Ordinal)
                && !path.Contains("/Snapshots/", StringComparison.Ordinal)
            )
            .SelectMany(page =>
                Link().Matches(SourceTree.Read(page)).Select(match => (page, target: match.Groups[1].Value))
            )
            .Where(link => !link.target.Contains("://", StringComparison.Ordinal) && !link.target.StartsWith('#'))
            .Where(link => !Exists(link.page, link.target.Split('#')[0]))
            .Select(link => $"{link.page} -> {link.target}");

        Assert.Empty(broken);
    }

    [Fact]
    public void Readme_code_is_the_code_that_a_test_runs()
    {
        var block = CodeBlock().Match(SourceTree.Read("README.md"));
        Assert.True(block.Success, "README.md has no C# example.");

        var tests = SourceTree
            .CSharp.Where(path => path.EndsWith("ReadmeTests.cs", StringComparison.Ordinal))
            .Select(SourceTree.Read);
        var wanted = Flatten(block.Groups[1].Value);

        Assert.Contains(tests, text => Flatten(text).Contains(wanted, StringComparison.Ordinal));
    }

    private static bool Exists(string page, string target)
    {
        var path = RepositoryFiles.Path(Path.GetDirectoryName(page) ?? string.Empty, Uri.UnescapeDataString(target));
        return File.Exists(path) || Directory.Exists(path);
    }

    private static string Flatten(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
