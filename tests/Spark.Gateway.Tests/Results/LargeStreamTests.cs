namespace Spark.Gateway.Tests.Results;

[Trait("Category", "Jvm")]
[Collection(QueryProcess.Collection)]
public class LargeStreamTests
{
    private const long HeapLimit = 192L << 20;

    /// <summary>Some 310 MB pass through a JVM with 512 MB and a program with less than the rows take.</summary>
    [Fact]
    public async Task More_rows_than_memory_pass_through()
    {
        using var run = QueryProcess.Start(
            "SELECT id, repeat(chr(CAST(97 + id % 26 AS INT)), 92) AS s FROM range(0, 3000000, 1, 30)", HeapLimit);
        Assert.Equal("ready", await run.NextLine());

        Assert.Matches(@"^rows 3000000, peak \d+ MB$", await run.NextLine());
        Assert.Equal(0, await run.ExitCode());
    }
}
