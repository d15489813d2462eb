using Support;

namespace Notebooks.Tests.Running;

public sealed class DisplayTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("display");

    [Fact]
    public async Task Kernel_finds_the_formatters_of_assemblies_loaded_by_path()
    {
        var run = await RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Errors + (run.ExitCode == 0 ? "" : run.Log)));
        const string Tree = "root\n |-- id: long (nullable = false)\n |-- tags: array (nullable = true)\n"
            + " |    |-- element: string (containsNull = true)\n";
        Assert.Equal(Tree, run.Result(1));
        Assert.Equal($"<pre>{Tree}</pre>", (string?)run.Shown(1, "text/html"));
    }

    [Fact]
    public async Task Charts_come_as_data_that_front_ends_draw_without_network()
    {
        var run = await RunAsync();

        var figure = run.Shown(2, "application/vnd.plotly.v1+json")!.AsObject();
        Assert.Equal("Steps", (string?)figure["layout"]!["title"]!["text"]);
        Assert.Equal("[1,3,2]", figure["data"]![0]!["y"]!.ToJsonString());
        Assert.Contains("<svg ", (string?)run.Shown(2, "text/html"), StringComparison.Ordinal);
        Assert.Equal("Chart 'Steps': 1 trace (scatter)", run.Result(2));
    }

    public void Dispose() => _folder.Dispose();

    private Task<ExecutedNotebook> RunAsync()
    {
        Directory.CreateSymbolicLink(_folder.File("workbook"), RepositoryFiles.Path("artifacts", "workbook"));
        var notebook = _folder.File("display.ipynb");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "display.ipynb"), notebook);
        return HostProcess.RunAsync(notebook, _folder.File("out.ipynb"));
    }
}
