using Notebooks.Host.Documents;
using Support;

namespace Notebooks.Tests.Running;

public sealed class ToolTests
{
    [Fact]
    public async Task Tool_that_editors_start_shows_our_values_richly()
    {
        using var tool = await ToolProcess.StartAsync(RepositoryFiles.Path("artifacts"));
        Assert.SkipWhen(tool is null, "The notebook tool is not here. Run 'dotnet tool restore'.");
        var cells = NotebookFile.Read(Fixtures.PathOf("display.ipynb")).Cells
            .Where(cell => cell.IsCode)
            .ToArray();

        await tool.RunAsync(cells[0].Source);
        var schema = Assert.Single(await tool.RunAsync(cells[1].Source));
        var chart = Assert.Single(await tool.RunAsync(cells[2].Source));

        Assert.Equal(["text/html", "text/plain"], schema.Keys);
        Assert.StartsWith("root\n |-- id: long", schema["text/plain"], StringComparison.Ordinal);
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], chart.Keys);
    }
}
