using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;
using Launcher.Clusters.Outcomes;

namespace Launcher.Tests.Clusters.Explaining;

public sealed class BootstrapLogTests : IAsyncLifetime
{
    private readonly ExplainBench _bench = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(
        "BootstrapFails", "Bootstrap action 1 failed on 'i-1' with exit code 1: install.sh: not found.", false)]
    [InlineData("BootstrapNotDownloaded", "Bootstrap action 1 could not be downloaded on 'i-1'.", true)]
    [InlineData("BootstrapFileNotFound", "The file of bootstrap action 1 does not exist on 'i-1'.", false)]
    [InlineData("BootstrapDiskFull", "The disk was full during the bootstrap on 'i-1'.", false)]
    public async Task Every_failure_of_a_bootstrap_is_exit_6_with_what_the_script_wrote(
        string fault,
        string cause,
        bool isWorthRetrying)
    {
        var known = FaultCatalogue.OfClusters.Single(known => known.Name == fault).Fault;

        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(25, null, known));

        Assert.Equal((FailureClass.Bootstrap, cause), (verdict.Class, verdict.Cause));
        Assert.Equal((6, isWorthRetrying), (ClusterExitCodes.Of(verdict.Class), verdict.IsWorthRetrying));
        Assert.EndsWith("/bootstrap-actions/1/stderr.gz", verdict.Evidence[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_is_named_and_one_that_met_a_bad_network_is_worth_another_try()
    {
        var fault = Fault.BootstrapFails(
            action: 2,
            exitCode: 28,
            stderr: "+ curl -sf https://example.org/x\ncurl: (28) Connection timed out after 30 s\n+ exit 28\n");

        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(25, WithScripts, fault));

        Assert.Equal(
            "Bootstrap action 2 ('s3://team/boot/tools.sh') failed on 'i-1' with exit code 28: curl: (28) Connection "
                + "timed out after 30 s.",
            verdict.Cause);
        Assert.True(verdict.IsWorthRetrying);

        static void WithScripts(RunJobFlowRequest request) =>
            request.BootstrapActions =
            [
                Script("s3://team/boot/first.sh"),
                Script("s3://team/boot/tools.sh"),
            ];
    }

    [Fact]
    public async Task A_log_of_a_bootstrap_that_never_comes_leaves_EMR_s_own_words()
    {
        var verdict = await _bench.ExplainAsync(
            await _bench.RunAsync(25, null, Fault.BootstrapFails(), Fault.LogsLost()));

        Assert.Equal("Bootstrap action 1 failed on 'i-1' with exit code 1.", verdict.Cause);
        Assert.Equal("DescribeCluster", verdict.Evidence[0].Source);
    }

    private static BootstrapActionConfig Script(string path) =>
        new()
        {
            Name = path[(path.LastIndexOf('/') + 1)..],
            ScriptBootstrapAction = new ScriptBootstrapActionConfig { Path = path },
        };
}
