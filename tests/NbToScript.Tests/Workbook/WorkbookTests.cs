using NbToScript.Output;
using Support;

namespace NbToScript.Tests.Workbook;

/// <summary>The committed scripts are what this tool makes of the workbook's notebooks.</summary>
public class WorkbookTests
{
    private static string[] Scripts =>
        Directory.Exists(RepositoryFiles.Path("scripts"))
            ? [.. Directory.GetDirectories(RepositoryFiles.Path("scripts")).Order(StringComparer.Ordinal)]
            : [];

    [Fact]
    public void Committed_scripts_hold_the_runtime_of_this_tool()
    {
        var differing = Scripts
            .SelectMany(script =>
                RuntimeSources.All.Select(source => (Path: Path.Combine(script, source.Name), source.Text))
            )
            .Where(file => !File.Exists(file.Path) || File.ReadAllText(file.Path) != file.Text)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file.Path));

        Assert.Empty(differing);
    }

    [Fact]
    public void Committed_scripts_are_up_to_date()
    {
        Assert.SkipUnless(
            File.Exists(RepositoryFiles.Path("artifacts", "workbook", "Spark.Embedded.dll")),
            "The notebooks' assemblies are not built: dotnet build notebooks/Workbook.csproj"
        );
        var notebooks = Scripts.Select(script => $"notebooks/{Path.GetFileName(script)}.ipynb").ToArray();

        var run = ToolRun.In(RepositoryFiles.Root, ["check", .. notebooks]);

        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }
}
