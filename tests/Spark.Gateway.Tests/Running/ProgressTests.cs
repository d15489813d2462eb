using Spark.Gateway.Running;
using Spark.Progress;

namespace Spark.Gateway.Tests.Running;

[Trait("Category", "Jvm")]
public class ProgressTests(RunningSpark running)
{
    [Fact]
    public void Tasks_of_a_group_are_counted_while_they_run()
    {
        var reports = new Reports();
        var context = running.Application.Context;
        using (running.Java.Pin())
        {
            context.Run("setJobGroup", "progress-test", "count", true);
            using var frame = running.Application.Session.Call("range", 0L, 500_000_000L, 1L, 20);
            using var kept = frame.Call("filter", "id % 7 * id % 13 = 1");
            using var progress = new StageProgress(context, "progress-test", "count", reports, TimeProvider.System);
            kept.Call<long>("count");
            context.Run("clearJobGroup");
        }

        Assert.NotEmpty(reports.All);
        Assert.All(reports.All, report => Assert.InRange(report.Completed, 0, report.Total!.Value));
        Assert.Contains(reports.All, report => report.Completed > 0 && report.Total >= 20);
        Assert.Equal("count", reports.All[0].Task);
        Assert.True(reports.All[^1].IsEnd);
        Assert.Single(reports.All, report => report.IsEnd);
    }

    [Fact]
    public void A_search_alone_shows_progress()
    {
        using var spark = running.NewSession();
        var learning = spark.Engine.MachineLearning;
        var session = ((SparkGatewayEngine)spark.Engine).Session;
        var asked = 0;
        using var actions = new SparkActions(session.Session, session.Context, _ => null, sink: () =>
        {
            asked++;
            return null;
        });

        actions.Run("count", _ => true, CancellationToken.None);
        Assert.Equal(1, asked);
        using (actions.Quiet())
        using (actions.Quiet())
        {
            actions.Run("fit", _ => true, CancellationToken.None);
        }

        Assert.Equal(1, asked);
        actions.Run("count", _ => true, CancellationToken.None);
        Assert.Equal(2, asked);
        using (learning.KeepRows())
        {
            Assert.True(session.Actions.IsQuiet);
        }

        Assert.False(session.Actions.IsQuiet);
    }

    private sealed class Reports : IReportSink
    {
        public List<ProgressReport> All { get; } = [];

        public void Report(ProgressReport report) => All.Add(report);
    }
}
