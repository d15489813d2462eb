using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Running;

namespace Emr.Server.Tests;

public sealed class ProcessStepTests : IAsyncDisposable
{
    private readonly EmrServer _emr;
    private readonly AmazonElasticMapReduceClient _client;

    public ProcessStepTests()
    {
        _emr = EmrServer.Start(
            TimeProvider.System,
            new EmrServerOptions
            {
                EnforcesQuotas = false,
                Timings = EmrTimings.Quick,
                Steps = new ProcessSteps
                {
                    Environment = new Dictionary<string, string> { ["SOIL"] = "damp" },
                    CommandOf = run =>
                        run.Arguments[0] == "spark-submit" ? ["sh", .. run.Arguments.Skip(1)] : run.Arguments,
                },
            });
        _client = _emr.CreateClient();
    }

    [Fact]
    public async Task A_step_is_the_process_that_its_command_line_names()
    {
        var cluster = await RunAsync("spark-submit", "-c", "echo $SOIL; echo warned >&2");

        Assert.Equal(ClusterState.TERMINATED, cluster.State);
        Assert.Equal(StepState.COMPLETED, cluster.Steps[0].State);
        Assert.Equal("damp\n", Texts.Of(_emr, "/stdout.gz"));
        Assert.Equal("warned\n", Texts.Of(_emr, "/stderr.gz"));
    }

    [Fact]
    public async Task A_process_that_fails_fails_its_step_and_cluster()
    {
        var cluster = await RunAsync("spark-submit", "-c", "exit 3");

        Assert.Equal(ClusterState.TERMINATED_WITH_ERRORS, cluster.State);
        Assert.Equal(ClusterStateChangeReasonCode.STEP_FAILURE, cluster.Reason);
        Assert.Contains("ret '3'", Texts.Of(_emr, "/stderr.gz"));
    }

    [Fact]
    public async Task A_program_that_is_not_there_fails_its_step()
    {
        var cluster = await RunAsync("no-such-program");

        Assert.Equal(StepState.FAILED, cluster.Steps[0].State);
        Assert.Contains("no-such-program: command not found", Texts.Of(_emr, "/stderr.gz"));
    }

    [Fact]
    public async Task Terminating_ends_the_process_too()
    {
        var launch = LaunchOf("spark-submit", "-c", "echo begun; sleep 600");
        var id = (await _client.RunJobFlowAsync(launch)).JobFlowId!;
        await UntilAsync(() => _emr.Clusters[0].Steps[0].State == StepState.RUNNING);

        await _client.TerminateJobFlowsAsync(new TerminateJobFlowsRequest { JobFlowIds = [id] });

        await UntilAsync(() => !_emr.Clusters[0].IsAlive);
        await UntilAsync(() => _emr.WrittenLogs.Keys.Any(key => key.EndsWith("/stdout.gz", StringComparison.Ordinal)));
        Assert.Equal("begun\n", Texts.Of(_emr, "/stdout.gz"));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _emr.DisposeAsync();
    }

    private static RunJobFlowRequest LaunchOf(params string[] arguments)
    {
        var request = Bench.Launch();
        request.Steps = [Bench.Step("real", arguments)];
        return request;
    }

    private async Task<Life.EmrCluster> RunAsync(params string[] arguments)
    {
        await _client.RunJobFlowAsync(LaunchOf(arguments));
        await UntilAsync(() => !_emr.Clusters[0].IsAlive);
        await _emr.SettleAsync();
        return _emr.Clusters[0];
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
