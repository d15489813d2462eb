using Notebooks.Host.Running;
using Support;

namespace Notebooks.Tests.Running;

[Collection("Kernel in this process")]
public sealed class StopTests
{
    [Fact]
    public async Task Stopping_a_cell_interrupts_its_query_and_frees_the_kernel()
    {
        using var session = new KernelSession();
        var cancellation = TestContext.Current.CancellationToken;
        var started = await session.RunAsync(Setup(), cancellation);
        Assert.True(started.Succeeded, started.Outputs.ToJsonString());
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        // Minutes of work for the engine.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.RunAsync(
            """spark.Range(0, 1_000_000_000_000L).SelectExpr("sum(id % 7)").Collect()""", stop.Token));
        var next = await session.RunAsync("6 * 7", cancellation).WaitAsync(TimeSpan.FromSeconds(60), cancellation);

        Assert.Equal("42", (string?)next.Outputs[0]!["data"]!["text/plain"]);
    }

    private static string Setup()
    {
        var names = new[] { "Spark", "Spark.Learners", "Spark.Embedded" };
        var paths = names.Select(name => RepositoryFiles.Path("artifacts", "workbook", name + ".dll"));
        return string.Concat(paths.Select(path => $"#r \"{path}\"\n")) + """
            using Microsoft.Spark.Sql;
            EmbeddedEngine.Register();
            var spark = SparkSession.Builder().GetOrCreate();
            """;
    }
}
