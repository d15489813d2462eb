using System.Xml.Linq;
using Support;

namespace Repository.Tests;

public class DependencyTests
{
    /// <summary>What a project may see; tests and benchmarks are not listed and may see more.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Spark/Spark.csproj"] = [],
        ["src/Spark.Learners/Spark.Learners.csproj"] = [],
        ["src/Spark.Embedded/Spark.Embedded.csproj"] = ["Spark", "Spark.Learners"],
        ["src/Spark.Gateway/Spark.Gateway.csproj"] = ["Spark"],
        ["src/Aws/Aws.csproj"] = [],
        ["src/Launcher/Launcher.csproj"] = ["Aws"],
        ["tools/NbToScript/NbToScript.csproj"] = [],
        ["tools/NbRun/NbRun.csproj"] = [],
        ["notebooks/Workbook.csproj"] = ["Spark", "Spark.Embedded", "Spark.Gateway"],
    };

    [Fact]
    public void Arrows_point_at_Spark_and_engines_never_see_each_other()
    {
        var product = SourceTree.Projects.Where(path =>
            !path.StartsWith("tests/", StringComparison.Ordinal) && !path.StartsWith("bench/", StringComparison.Ordinal)
        );

        foreach (var project in product)
        {
            Assert.True(
                Allowed.TryGetValue(project, out var allowed),
                $"'{project}' has no line in the project graph."
            );
            Assert.Empty(Referenced(project).Except(allowed));
        }
    }

    [Theory]
    [InlineData("src/Spark/Spark.csproj")]
    [InlineData("src/Spark.Learners/Spark.Learners.csproj")]
    public void Spark_and_its_learners_depend_on_the_base_library_alone(string project) =>
        Assert.Empty(Load(project).Descendants("PackageReference"));

    [Fact]
    public void Duckdb_is_named_inside_the_embedded_engine_only()
    {
        var leaks = SourceTree
            .ProductCSharp.Where(path => !path.StartsWith("src/Spark.Embedded/", StringComparison.Ordinal))
            .Where(path => SourceTree.Read(path).Contains("DuckDB.NET", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }

    [Fact]
    public void Sql_text_is_written_in_one_folder()
    {
        var leaks = SourceTree
            .ProductCSharp.Where(path => path.StartsWith("src/Spark.Embedded/Lowering/", StringComparison.Ordinal))
            .Where(path => SourceTree.Read(path).Contains("\"SELECT ", StringComparison.Ordinal));

        Assert.Empty(leaks);
    }

    [Fact]
    public void Project_files_show_only_what_is_special()
    {
        var long30 = SourceTree.Projects.Where(path => SourceTree.ReadLines(path).Length >= 30);

        Assert.Empty(long30);
    }

    [Fact]
    public void Versions_stand_in_one_file() =>
        Assert.DoesNotContain(
            SourceTree.Projects,
            path => Load(path).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null)
        );

    private static IEnumerable<string> Referenced(string project) =>
        Load(project)
            .Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference =>
                Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))
            );

    private static XDocument Load(string project) => XDocument.Load(RepositoryFiles.Path(project));
}
