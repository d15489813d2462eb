namespace Spark.Gateway.Tests.Running;

[Trait("Category", "Jvm")]
[Collection(QueryProcess.Collection)]
public class InterruptionTests
{
    /// <summary>As seen by who started the program, whether a signal ended it or it ended itself.</summary>
    private const int Cancelled = 130;

    private static readonly (string Key, string Value)[] OwnExecutor =
    [
        ("spark.master", "local-cluster[1,1,512]"), ("spark.executor.memory", "512m"),
        ("spark.task.maxFailures", "1"), ("spark.executor.heartbeatInterval", "1s"),
    ];

    [Fact]
    public async Task A_second_ctrl_c_ends_everything_while_the_first_one_hangs()
    {
        using var run = QueryProcess.Start(QueryProcess.Endless);
        Assert.Equal("ready", await run.NextLine());
        var jvm = run.Working("SparkSubmit");
        QueryProcess.Signal(jvm, "STOP");

        run.Interrupt();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.False(run.HasExited, "The first Ctrl-C only cancels.");
        run.Interrupt();

        Assert.Equal(Cancelled, await run.ExitCode());
        Assert.True(QueryProcess.IsGone(jvm));
    }

    [Fact]
    public async Task Ctrl_c_gets_out_while_an_executor_hangs()
    {
        using var run = QueryProcess.Start(QueryProcess.Endless, OwnExecutor);
        Assert.Equal("ready", await run.NextLine());
        QueryProcess.Signal(run.Working("CoarseGrainedExecutorBackend"), "STOP");

        run.Interrupt();

        Assert.Equal("OperationCanceledException: The operation was canceled.", await run.NextLine());
        Assert.Equal(1, await run.ExitCode());
    }

    [Fact]
    public async Task An_executor_that_hangs_is_lost_after_the_time_of_the_network()
    {
        using var run = QueryProcess.Start(
            QueryProcess.Endless,
            [.. OwnExecutor, ("spark.network.timeout", "5s"), ("spark.network.timeoutInterval", "1s")]);
        Assert.Equal("ready", await run.NextLine());
        QueryProcess.Signal(run.Working("CoarseGrainedExecutorBackend"), "STOP");

        var told = await run.NextLine();

        Assert.StartsWith(
            "EngineException: An executor of Spark was lost: Executor heartbeat timed out after ", told,
            StringComparison.Ordinal);
        Assert.Equal(1, await run.ExitCode());
    }

    [Fact]
    public async Task A_jvm_that_is_killed_in_the_middle_of_a_query_is_named()
    {
        using var run = QueryProcess.Start(QueryProcess.Endless);
        Assert.Equal("ready", await run.NextLine());

        QueryProcess.Signal(run.Working("SparkSubmit"), "KILL");

        Assert.StartsWith(
            "EngineException: The JVM of Spark ended with exit code 137 (it was killed, as the system does when memory "
            + "runs out).",
            await run.NextLine(),
            StringComparison.Ordinal);
        Assert.Equal(1, await run.ExitCode());
    }
}
