using Microsoft.Spark.Sql;

namespace Spark.Embedded.Tests.Native;

public class CancellationTests
{
    [Fact]
    public void A_running_query_stops_when_it_is_cancelled()
    {
        using var spark = EmbeddedSessions.New();
        var plan = spark.Range(0, 4_000_000_000L).SelectExpr("sum(id % 7 * id % 13) AS s").Plan;
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsAny<OperationCanceledException>(() => spark.Engine.Execute(plan, source.Token).ToList());
        Assert.Equal(1, spark.Range(1).Count());
    }

    [Fact]
    public void A_cancelled_token_starts_nothing()
    {
        using var spark = EmbeddedSessions.New();

        Assert.ThrowsAny<OperationCanceledException>(
            () => spark.Engine.Execute(spark.Range(10).Plan, new CancellationToken(true)).ToList());
    }

    [Fact]
    public void Several_actions_run_side_by_side()
    {
        using var spark = EmbeddedSessions.New();

        Parallel.For(0, 8, i => Assert.Equal(1000 + i, spark.Range(1000 + i).Filter("id >= 0").Count()));
    }
}
