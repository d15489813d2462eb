using System.Text.Json.Nodes;
using Notebooks.Tests.Running;
using Support;

namespace Notebooks.Tests.Scripts;

public sealed class ScriptTests(ScriptExecution workbook) : IClassFixture<ScriptExecution>, IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("script");

    [Fact]
    public async Task Script_prints_what_the_notebooks_exported_cells_print()
    {
        var script = await ConvertedScript.MakeAsync(Fixtures.PathOf("plain.ipynb"), _folder.Path);

        var (exitCode, output, errors) = await script.RunAsync(
            _folder.Path, new JsonObject { ["rows"] = 7, ["label"] = "scripted" });

        Assert.True(exitCode == 0, errors);
        Assert.Equal("scripted: 3 of 7\n", output);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Workbook.Names), MemberType = typeof(Workbook))]
    public async Task Every_notebook_becomes_a_script_that_runs(string name)
    {
        var (exitCode, output, errors) = await workbook.RunAsync(name);

        Assert.True(exitCode == 0, output + errors);
    }

    public void Dispose() => _folder.Dispose();
}
