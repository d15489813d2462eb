using System.Diagnostics;
using Microsoft.Spark.Sql;

namespace Spark.Gateway.Tests.Running;

[Trait("Category", "Jvm")]
public class CancellationTests(RunningSpark running)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_collect_that_is_cancelled_stops_its_job()
    {
        using var spark = running.NewSession();
        var slow = spark.Range(0, 1_000_000_000_000L).SelectExpr("sum(id % 7 * id % 13) AS s");
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(1500));
        var started = Stopwatch.GetTimestamp();

        Assert.ThrowsAny<OperationCanceledException>(() => slow.Collect(source.Token).Count());

        Assert.True(Stopwatch.GetElapsedTime(started) < Soon);
        Assert.Equal(3, spark.Range(3).Count());
    }

    [Fact]
    public void A_count_that_is_cancelled_stops_its_job()
    {
        using var spark = running.NewSession();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(1500));

        Assert.ThrowsAny<OperationCanceledException>(
            () => spark.Range(0, 1_000_000_000_000L).Filter("id % 7 * id % 13 = 1").Count(source.Token));
    }

    [Fact]
    public void A_cancelled_token_starts_nothing()
    {
        using var spark = running.NewSession();

        Assert.ThrowsAny<OperationCanceledException>(() => spark.Engine.Count(spark.Range(10).Plan, new(true)));
    }

    [Fact]
    public void Cancelling_one_action_leaves_another_alone()
    {
        using var spark = running.NewSession();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(1000));
        long counted = 0;
        var other = new Thread(() => counted = spark.Range(0, 300_000_000L).Filter("id % 7 = 1").Count());
        other.Start();

        Assert.ThrowsAny<OperationCanceledException>(
            () => spark.Range(0, 1_000_000_000_000L).Filter("id % 7 * id % 13 = 1").Count(source.Token));
        other.Join();

        Assert.Equal(42857143, counted);
    }

    [Fact]
    public void Stopping_all_jobs_of_a_session_cancels_what_runs()
    {
        using var spark = running.NewSession();
        using var stop = new Timer(_ => spark.SparkContext.CancelAllJobs(), null, 1500, Timeout.Infinite);

        Assert.ThrowsAny<OperationCanceledException>(
            () => spark.Range(0, 1_000_000_000_000L).Filter("id % 7 * id % 13 = 1").Count());
    }

    [Fact]
    public void Several_actions_run_side_by_side()
    {
        using var spark = running.NewSession();

        Parallel.For(0, 8, i => Assert.Equal(1000 + i, spark.Range(1000 + i).Filter("id >= 0").Count()));
    }
}
