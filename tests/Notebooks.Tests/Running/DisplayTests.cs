using Support;

namespace Notebooks.Tests.Running;

public sealed class DisplayTests(DisplayTests.Execution execution) : IClassFixture<DisplayTests.Execution>
{
    private readonly ExecutedNotebook _run = execution.Notebook;

    [Fact]
    public void Kernel_finds_the_formatters_of_assemblies_loaded_by_path()
    {
        Assert.True(_run.ExitCode == 0, _run.Log + _run.Errors);
        const string Tree = "root\n |-- id: long (nullable = false)\n |-- tags: array (nullable = true)\n"
            + " |    |-- element: string (containsNull = true)\n";
        Assert.Equal(Tree, _run.Result(1));
        Assert.Equal($"<pre>{Tree}</pre>", (string?)_run.Shown(1, "text/html"));
    }

    [Fact]
    public void Charts_come_as_data_that_front_ends_draw_without_network()
    {
        var figure = _run.Shown(2, "application/vnd.plotly.v1+json")!.AsObject();

        Assert.Equal("Steps", (string?)figure["layout"]!["title"]!["text"]);
        Assert.Equal("[1,3,2]", figure["data"]![0]!["y"]!.ToJsonString());
        Assert.Contains("<svg ", (string?)_run.Shown(2, "text/html"), StringComparison.Ordinal);
        Assert.Equal("Chart 'Steps': 1 trace (scatter)", _run.Result(2));
    }

    [Fact]
    public void Progress_is_one_output_that_ends_with_the_duration()
    {
        var output = Assert.Single(_run.CodeCells[3].Outputs)!;

        Assert.Equal("display_data", (string?)output["output_type"]);
        Assert.Matches(@"^Fit: 3 done in \d+\.\d s$", (string?)output["data"]!["text/plain"]);
    }

    [Fact]
    public void Frame_of_the_embedded_engine_is_a_table_in_both_forms()
    {
        var html = (string?)_run.Shown(4, "text/html");

        Assert.Contains(">&lt;19&gt;</td>", html, StringComparison.Ordinal);
        Assert.Contains(">20 rows shown, more exist<", html, StringComparison.Ordinal);
        Assert.Contains("|  1|NULL|\n|  2| <2>|\n", _run.Result(4), StringComparison.Ordinal);
        Assert.EndsWith("only showing top 20 rows\n", _run.Result(4), StringComparison.Ordinal);
    }

    [Fact]
    public void Collected_rows_are_a_table_too()
    {
        Assert.Contains("2 rows &#215; 2 columns", (string?)_run.Shown(5, "text/html"), StringComparison.Ordinal);
        Assert.Equal("+---+----+\n| id|name|\n+---+----+\n|  0| <0>|\n|  1|NULL|\n+---+----+\n", _run.Result(5));
    }

    /// <summary>One run of the fixture for all tests of the class.</summary>
    public sealed class Execution : IAsyncLifetime
    {
        private readonly TempFolder _folder = TempFolder.Create("display");

        internal ExecutedNotebook Notebook { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Directory.CreateSymbolicLink(_folder.File("workbook"), RepositoryFiles.Path("artifacts", "workbook"));
            var notebook = _folder.File("display.ipynb");
            File.Copy(Fixtures.PathOf("display.ipynb"), notebook);
            Notebook = await HostProcess.RunAsync(notebook, _folder.File("out.ipynb"));
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
