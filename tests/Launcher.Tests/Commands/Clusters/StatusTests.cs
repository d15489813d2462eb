using System.Text.Json;
using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Support;

namespace Launcher.Tests.Commands.Clusters;

public sealed class StatusTests : IAsyncDisposable
{
    private readonly Account _account = new();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_running_cluster_tells_states_machines_and_who_watches()
    {
        var id = await _account.LaunchAsync();
        var local = _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));

        var ended = await _account.RunAsync("status");

        Assert.Equal(0, ended.ExitCode);
        Snapshot.Match(
            ended.Output
                .Replace(id, "<cluster>", StringComparison.Ordinal)
                .Replace(local, "<local>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_failed_tells_its_cause()
    {
        var id = await _account.LaunchAsync();
        _account.Clock.Advance(TimeSpan.FromMinutes(30));
        await _account.WriteAsync(
            _account.Journal() with
            {
                State = JournalState.Failed,
                Attempts = [new LaunchAttempt(0, _account.Clock.GetUtcNow(), 1, id)],
                Verdict = Verdict.Failure(
                    FailureClass.MissingInput,
                    "There is no object 's3://in/rows.csv'.",
                    "Copy it there, or name another."),
            });

        var ended = await _account.RunAsync(
            "status", Account.RunId[..4], "--region", "us-east-1", "--packages", "s3://team/jobs");

        Assert.Equal(0, ended.ExitCode);
        Snapshot.Match(ended.Output.Replace(id, "<cluster>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Machines_get_one_object()
    {
        var id = await _account.LaunchAsync();
        _account.Remember();

        var ended = await _account.RunAsync("status", "--json");

        using var status = JsonDocument.Parse(ended.Output);
        Assert.Equal(Account.RunId, status.RootElement.GetProperty("runId").GetString());
        Assert.Equal(id, status.RootElement.GetProperty("clusterId").GetString());
        Assert.Equal("STARTING", status.RootElement.GetProperty("cluster").GetString());
    }

    [Fact]
    public async Task A_cluster_is_found_by_its_id()
    {
        var id = await _account.LaunchAsync();

        var ended = await _account.RunAsync(
            "status", id, "--region", "us-east-1", "--packages", "s3://team/jobs");

        Assert.StartsWith(
            "Run 7f3c9a1e5b6c7d8e of churn (notebooks/02-train.ipynb): its cluster starts\n", ended.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_without_a_journal_is_shown_as_EMR_sees_it()
    {
        var id = await _account.LaunchAsync();

        var ended = await _account.RunAsync("status", id, "--region", "us-east-1");

        Assert.StartsWith($"Cluster {id}: its cluster lives\n", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "There is no run on a cluster in '<root>/artifacts/runs' yet. Start one with 'run <notebook> --target emr', or "
            + "name a run's id or a cluster's.\n",
        "status")]
    [InlineData(
        "There is no run 'abc' on a cluster, neither in '<root>/artifacts/runs' nor in S3. 'list' shows the runs of "
            + "this machine.\n",
        "status", "abc", "--region", "us-east-1", "--packages", "s3://team/jobs")]
    [InlineData(
        "There is no cluster 'j-NONE' in 'us-east-1'. EMR forgets clusters two months after their end; '--region' "
            + "names another region.\n",
        "status", "j-NONE", "--region", "us-east-1")]
    [InlineData(
        "'region' is not set: a region such as us-east-1. Set it in emr.json, in SPARKJOB_REGION or with "
            + "'--region'.\n",
        "status", "abc")]
    public async Task What_is_not_there_is_said_in_a_sentence(string sentence, params string[] command)
    {
        var ended = await _account.RunAsync(command);

        Assert.Equal((2, sentence), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task Steps_are_a_table_in_their_order()
    {
        var id = await _account.LaunchAsync();
        _account.Remember();
        _account.Clock.Advance(TimeSpan.FromMinutes(8));

        var ended = await _account.RunAsync("steps");

        var step = _account.Emr.Clusters[0].Steps[0].Id;
        Assert.Equal(
            $"""
            Steps of {id}, run 7f3c9a1e5b6c7d8e
            {"Step".PadRight(step.Length)}  Name   State    Started                  Duration    Failure
            {step}  churn  RUNNING  2026-11-26 12:06:00 UTC  2 min 00 s

            """.ReplaceLineEndings("\n"),
            ended.Output);
    }
}
