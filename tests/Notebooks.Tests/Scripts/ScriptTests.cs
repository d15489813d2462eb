using System.Text.Json.Nodes;
using Notebooks.Tests.Running;

namespace Notebooks.Tests.Scripts;

[Collection(WorkbookRuns.Name)]
public sealed class ScriptTests(WorkbookExecution notebooks, ScriptExecution scripts)
{
    [Fact]
    public async Task Script_prints_what_the_notebooks_exported_cells_print()
    {
        var (exitCode, output, errors) = await scripts.RunAsync(
            "plain", new JsonObject { ["rows"] = 7, ["label"] = "scripted" });

        Assert.True(exitCode == 0, errors);
        Assert.Equal("scripted: 3 of 7\n", output);
    }

    [Theory]
    [MemberData(nameof(Workbook.Names), MemberType = typeof(Workbook))]
    public async Task Every_notebook_becomes_a_script_that_runs(string name)
    {
        var (exitCode, output, errors) = await scripts.RunAsync(name);

        Assert.True(exitCode == 0, output + errors);
    }

    [Fact]
    public async Task Script_saves_the_same_metrics_as_the_notebook()
    {
        var notebook = await notebooks.RunAsync("02-train");
        var script = await scripts.RunAsync("02-train");

        Assert.Equal((0, 0), (notebook.ExitCode, script.ExitCode));
        Assert.Equal(Summary(notebooks.Folder), Summary(scripts.Folder));
    }

    // Provenance holds times.
    private static string Summary(string folder)
    {
        var file = Directory.GetFiles(Path.Combine(folder, "models"), "summary.json", SearchOption.AllDirectories);
        var summary = JsonNode.Parse(File.ReadAllText(Assert.Single(file)))!.AsObject();
        summary.Remove("provenance");
        return summary.ToJsonString();
    }
}
