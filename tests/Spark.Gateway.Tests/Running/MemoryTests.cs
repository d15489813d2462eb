namespace Spark.Gateway.Tests.Running;

[Trait("Category", "Jvm")]
[Collection(QueryProcess.Collection)]
public class MemoryTests
{
    private const string TooMuchForATask =
        "SELECT sum(length(repeat(CAST(id AS STRING), 2000000000))) FROM range(0, 4, 1, 2)";

    /// <summary>Spark ends its own JVM then, so what the caller hears first is a matter of chance.</summary>
    [Fact]
    public async Task A_task_of_a_local_master_out_of_memory_is_named_with_the_setting_to_raise()
    {
        using var run = QueryProcess.Start(TooMuchForATask);
        Assert.Equal("ready", await run.NextLine());

        var told = await run.NextLine();

        Assert.Matches(
            "^EngineException: The JVM of Spark (ran out of memory|ended with exit code 52 because its memory ran out)",
            told);
        Assert.Contains(
            "Raise 'spark.driver.memory', which is '512m', before the session starts.", told, StringComparison.Ordinal);
        Assert.Equal(1, await run.ExitCode());
    }

    [Fact]
    public async Task An_executor_out_of_memory_is_named_with_the_setting_to_raise()
    {
        using var run = QueryProcess.Start(
            TooMuchForATask,
            ("spark.master", "local-cluster[1,1,512]"),
            ("spark.executor.memory", "512m"),
            ("spark.task.maxFailures", "1"));
        Assert.Equal("ready", await run.NextLine());

        Assert.Matches(
            @"^EngineException: An executor of Spark ran out of memory \([^)]+\)\. Raise 'spark\.executor\.memory', "
            + "which is '512m', before the session starts\\.$",
            await run.NextLine());
        Assert.Equal(1, await run.ExitCode());
    }
}
