using Support;

namespace Repository.Tests;

public class TreeTests
{
    private static readonly string[] VagueFolders =
    [
        "Utils",
        "Util",
        "Helpers",
        "Helper",
        "Common",
        "Core",
        "Models",
        "Managers",
        "Misc",
    ];

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("global.json")]
    [InlineData("Notebooks.sln")]
    [InlineData(".config/dotnet-tools.json")]
    [InlineData(".ci/run")]
    [InlineData("docs/CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    public void Root_holds_what_a_newcomer_looks_for(string path) =>
        Assert.True(File.Exists(RepositoryFiles.Path(path)), $"'{path}' is missing.");

    [Fact]
    public void Folders_are_nouns_of_the_domain()
    {
        var vague = SourceTree
            .CSharp.SelectMany(path =>
                path.Split('/')[..^1].Where(VagueFolders.Contains).Select(folder => $"{path}: {folder}")
            )
            .ToArray();

        Assert.Empty(vague);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SourceTree.Read("Notebooks.sln").Replace('\\', '/');

        Assert.All(SourceTree.Projects, path => Assert.Contains(path, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void No_package_source_is_prescribed() =>
        Assert.DoesNotContain(
            SourceTree.Files,
            path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Build_outputs_are_not_committed() =>
        Assert.DoesNotContain(
            SourceTree.Files,
            path =>
                path.Contains("/obj/", StringComparison.Ordinal)
                || path.Contains("/bin/", StringComparison.Ordinal)
                || path.EndsWith(".dll", StringComparison.Ordinal)
                || path.Contains(".received.", StringComparison.Ordinal)
        );
}
