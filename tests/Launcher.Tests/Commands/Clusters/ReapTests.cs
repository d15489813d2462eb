using Launcher.Clusters.Journals;

namespace Launcher.Tests.Commands.Clusters;

public sealed class ReapTests : IAsyncDisposable
{
    private static readonly string[] Place = ["--region", "us-east-1", "--packages", "s3://team/jobs"];

    private readonly Account _account = new();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task Nothing_left_is_said_so()
    {
        var ended = await _account.RunAsync(["reap", .. Place]);

        Assert.Equal(
            (0, "Nothing was left behind: every cluster with the launcher's tags is within its limits, and every run "
                + "is over or watched.\n"),
            (ended.ExitCode, ended.Output));
    }

    [Fact]
    public async Task A_cluster_whose_run_is_over_is_shown_first_and_ended_when_told()
    {
        var id = await _account.LaunchAsync();
        await _account.WriteAsync(_account.Journal() with { State = JournalState.Failed });

        var shown = await _account.RunAsync(["reap", .. Place]);

        Assert.Equal(
            $"Cluster {id} 'churn~7f3c9a1e' of run {Account.RunId}: its run is over; it is to be ended.\n"
                + "Nothing was touched; '--yes' does it.\n",
            shown.Output);
        Assert.Single(_account.Emr.Alive);

        var ended = await _account.RunWithTimeAsync(["reap", "--yes", .. Place]);

        Assert.Equal(
            (0, $"Cluster {id} 'churn~7f3c9a1e' of run {Account.RunId}: its run is over; it is gone now.\n"),
            (ended.ExitCode, ended.Output));
        Assert.Empty(_account.Emr.Alive);
    }

    [Fact]
    public async Task A_run_that_nobody_watches_is_named()
    {
        await _account.LaunchAsync();

        var ended = await _account.RunAsync(["reap", .. Place]);

        Assert.Equal(
            $"Run {Account.RunId} of churn is LAUNCHED, and nobody watches it; it is to be taken to its end.\n"
                + "Nothing was touched; '--yes' does it.\n",
            ended.Output);
    }
}
