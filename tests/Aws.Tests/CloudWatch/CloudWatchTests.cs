using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace Aws.Tests.CloudWatch;

public class CloudWatchTests
{
    [Fact]
    public async Task Metrics_are_json_of_version_one()
    {
        var http = new ScriptedHttp().Answer("");

        await Clients.CloudWatch(http).PutMetricDataAsync(
            new PutMetricDataRequest
            {
                Namespace = "SparkJobs",
                MetricData =
                [
                    new MetricDatum
                    {
                        MetricName = "CostUsd",
                        Dimensions = [new Dimension { Name = "Job", Value = "damp-soil" }],
                        Timestamp = new DateTime(2026, 11, 2, 16, 4, 10, DateTimeKind.Utc),
                        Value = 0.3,
                        Unit = StandardUnit.None,
                    },
                ],
            });

        var sent = http.Sent[0];
        Assert.Equal("https://monitoring.eu-central-1.amazonaws.com/", sent.Address.AbsoluteUri);
        Assert.Equal("application/x-amz-json-1.0", sent.Headers["Content-Type"]);
        Assert.Equal("GraniteServiceVersion20100801.PutMetricData", sent.Headers["X-Amz-Target"]);
        Assert.Contains("/eu-central-1/monitoring/", sent.Headers["Authorization"]);
        Assert.Equal(
            """{"Namespace":"SparkJobs","MetricData":[{"MetricName":"CostUsd","Dimensions":"""
                + """[{"Name":"Job","Value":"damp-soil"}],"Timestamp":1793635450,"Value":0.3,"Unit":"None"}]}""",
            sent.Body);
    }

    [Fact]
    public async Task Warnings_about_a_dashboard_come_with_success()
    {
        var http = new ScriptedHttp().Answer(
            """{"DashboardValidationMessages":[{"DataPath":"/widgets/0","Message":"odd"}]}""");

        var answer = await Clients.CloudWatch(http).PutDashboardAsync(
            new PutDashboardRequest { DashboardName = "runs", DashboardBody = "{}" });

        Assert.Equal("/widgets/0", answer.DashboardValidationMessages![0].DataPath);
    }

    [Theory]
    [InlineData("InvalidParameterValueException")]
    [InlineData("com.amazonaws.cloudwatch.v2010_08_01#InvalidParameterValueException")]
    public async Task A_refused_value_is_a_class_of_its_own(string type)
    {
        var http = new ScriptedHttp().Answer($$"""{"__type":"{{type}}","message":"too old"}""", 400);

        var failure = await Assert.ThrowsAsync<InvalidParameterValueException>(() =>
            Clients.CloudWatch(http).PutMetricDataAsync(new PutMetricDataRequest { Namespace = "n" }));

        Assert.Equal("too old", failure.Message);
    }
}
