using System.Text.Json.Nodes;
using Notebooks.Host;
using Notebooks.Host.Running;
using Support;

namespace Notebooks.Tests.Running;

[Collection("Kernel in this process")]
public sealed class NotebookRunTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("host");

    [Fact]
    public async Task Cells_run_in_the_notebooks_folder_and_share_their_variables()
    {
        var run = await RunAsync("plain.ipynb", []);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("plain: 5 of 10\n", run.Printed(1));
        Assert.Equal("True", run.Result(1));
        Assert.Equal("20", run.Result(3));
        Assert.Equal([1, 2, 3, 4], run.CodeCells.Select(cell => cell.ExecutionCount!.Value));
    }

    [Fact]
    public async Task Parameters_replace_initialisers_so_dependent_defaults_follow()
    {
        var run = await RunAsync("plain.ipynb", new JsonObject
        {
            ["rows"] = 7,
            ["fraction"] = 1,
            ["label"] = "say \"hi\"",
            ["names"] = new JsonArray("x", "y", "z"),
        });

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("say \"hi\": 7 of 7\n", run.Printed(1));
        Assert.Equal("x+y+z", (string?)run.Shown(3, "text/plain"));
    }

    [Fact]
    public async Task First_failing_cell_ends_the_run_with_exit_1_and_its_message()
    {
        var run = await RunAsync("failing.ipynb", []);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("before\n", run.Printed(0));
        Assert.Equal("DivideByZeroException", (string?)run.CodeCells[0].Outputs.Last()!["ename"]);
        Assert.Null(run.CodeCells[1].ExecutionCount);
        Assert.Contains("DivideByZeroException: Attempted to divide by zero.", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_that_does_not_compile_shows_the_compilers_line()
    {
        var run = await RunAsync("not-compiling.ipynb", []);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "CompilationError: (1,14): error CS0029: Cannot implicitly convert type 'string' to 'int'",
            run.Log,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_parameter_is_refused_with_the_known_ones()
    {
        var refusal = await Assert.ThrowsAsync<HostException>(
            () => RunAsync("plain.ipynb", new JsonObject { ["row"] = 1 }));

        Assert.Equal(HostExit.Unsupported, refusal.Exit);
        Assert.Equal(
            "'row' is not a parameter. The parameters cell has 'rows', 'fraction', 'kept', 'names', 'label'.",
            refusal.Message);
    }

    public void Dispose() => _folder.Dispose();

    // In this process, because these fixtures show nothing that static formatters could spoil; a start costs seconds.
    private async Task<ExecutedNotebook> RunAsync(string fixture, JsonObject parameters)
    {
        var output = _folder.File("out.ipynb");
        var log = new StringWriter();
        var exit = await NotebookRun.RunAsync(
            new HostOptions(Fixtures.PathOf(fixture)) { Output = output, Parameters = parameters },
            log,
            TimeProvider.System);
        return ExecutedNotebook.Read((int)exit, log.ToString(), string.Empty, output);
    }
}
