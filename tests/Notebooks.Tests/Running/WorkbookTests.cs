namespace Notebooks.Tests.Running;

[Collection(WorkbookRuns.Name)]
public sealed class WorkbookTests(WorkbookExecution workbook)
{
    [Theory]
    [MemberData(nameof(Workbook.Names), MemberType = typeof(Workbook))]
    public async Task Every_cell_of_every_notebook_runs(string name)
    {
        var run = await workbook.RunAsync(name);

        Assert.True(run.ExitCode == 0, run.Log + run.Errors);
        Assert.NotEmpty(run.CodeCells);
    }

    [Theory]
    [MemberData(nameof(Workbook.Names), MemberType = typeof(Workbook))]
    public async Task Every_shown_value_has_a_form_that_we_made(string name)
    {
        var run = await workbook.RunAsync(name);

        Assert.Equal(0, run.ExitCode);

        // A property tree is what the kernel shows of a type that nobody told it about.
        Assert.All(
            run.CodeCells.SelectMany(cell => cell.Outputs),
            output => Assert.DoesNotMatch(
                "dni-treeview\"><summary><span class=\"dni-code-hint\"><code>(Microsoft.Spark|XPlot)",
                (string?)output!["data"]?["text/html"] ?? string.Empty));
    }
}
