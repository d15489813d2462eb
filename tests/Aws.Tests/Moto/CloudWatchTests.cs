using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace Aws.Tests.Moto;

[Trait("Category", "Cloud")]
public class CloudWatchTests(Emulator emulator)
{
    [Fact]
    public async Task A_metric_comes_back_as_it_was_put()
    {
        using var client = await ConnectAsync();
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-3);
        var job = new Dimension { Name = "Job", Value = "damp-soil" };
        await client.PutMetricDataAsync(
            new PutMetricDataRequest
            {
                Namespace = "SparkJobs",
                MetricData =
                [
                    new MetricDatum
                    {
                        MetricName = "CostUsd",
                        Dimensions = [job],
                        Timestamp = at,
                        Value = 0.3,
                        Unit = StandardUnit.None,
                    },
                ],
            });

        var statistics = await client.GetMetricStatisticsAsync(
            new GetMetricStatisticsRequest
            {
                Namespace = "SparkJobs",
                MetricName = "CostUsd",
                Dimensions = [job],
                StartTime = at.AddMinutes(-10),
                EndTime = at.AddMinutes(10),
                Period = 60,
                Statistics = [Statistic.Sum],
            });

        var point = Assert.Single(statistics.Datapoints!);
        Assert.Equal(0.3, point.Sum);
        Assert.Equal(StandardUnit.None, point.Unit);
        Assert.InRange(point.Timestamp!.Value, at.AddMinutes(-1), at.AddMinutes(1));
    }

    [Fact]
    public async Task A_dashboard_is_put_read_listed_and_removed()
    {
        using var client = await ConnectAsync();

        var put = await client.PutDashboardAsync(
            new PutDashboardRequest { DashboardName = "runs", DashboardBody = """{"widgets":[]}""" });
        var read = await client.GetDashboardAsync(new GetDashboardRequest { DashboardName = "runs" });
        var listed = await client.ListDashboardsAsync(new ListDashboardsRequest());
        await client.DeleteDashboardsAsync(new DeleteDashboardsRequest { DashboardNames = ["runs"] });

        Assert.Empty(put.DashboardValidationMessages!);
        Assert.Equal("""{"widgets":[]}""", read.DashboardBody);
        Assert.Contains(listed.DashboardEntries!, entry => entry.DashboardName == "runs");
        await Assert.ThrowsAsync<DashboardNotFoundErrorException>(() =>
            client.GetDashboardAsync(new GetDashboardRequest { DashboardName = "runs" }));
    }

    private async Task<AmazonCloudWatchClient> ConnectAsync() =>
        new(emulator.Credentials, await emulator.ConfigureAsync(new AmazonCloudWatchConfig()));
}
