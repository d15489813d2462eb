using Launcher.Clusters.Running;

namespace Launcher.Tests.Clusters.Running;

public class ConsoleLinkTests
{
    [Theory]
    [InlineData("eu-central-1", "eu-central-1.console.aws.amazon.com")]
    [InlineData("cn-north-1", "cn-north-1.console.amazonaws.cn")]
    [InlineData("us-gov-west-1", "us-gov-west-1.console.amazonaws-us-gov.com")]
    public void A_launcher_that_lets_go_names_the_console_of_the_regions_partition(string region, string host)
    {
        var now = JumpingClock.Noon;
        var request = RunBench.Request("7f3c9a1e22ab01cd", "m5.xlarge", now.AddHours(2));
        var journal = new PreparedRun(
            new("7f3c9a1e22ab01cd7f3c9a1e22ab01cd"),
            "churn",
            "churn.ipynb",
            region,
            "s3://team/logs/",
            [request],
            now.AddHours(2),
            StartupMinutes: 25,
            MaxCostUsd: null,
            new()).Journal(now) with
        {
            Attempts = [new(0, now, Calls: 1, "j-1")],
        };

        Assert.EndsWith(
            $"https://{host}/emr/home?region={region}#/clusterDetails/j-1",
            Detachment.Of("Told twice.", journal),
            StringComparison.Ordinal);
    }
}
