using Launcher.Clusters.Journals;

namespace Launcher.Tests.Commands.Clusters;

public sealed class TerminateTests : IAsyncDisposable
{
    private static readonly string[] Place = ["--region", "us-east-1", "--packages", "s3://team/jobs"];

    private readonly Account _account = new();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_run_that_another_launcher_is_launching_is_not_called_ended()
    {
        var now = _account.Clock.GetUtcNow();
        await _account.WriteAsync(
            _account.Journal() with
            {
                State = JournalState.Launching,
                Attempts = [new LaunchAttempt(0, now, Calls: 1)],
                Lease = new Lease("elsewhere", now.AddMinutes(5)),
            });

        var ended = await _account.RunAsync(["terminate", Account.RunId, "--yes", .. Place]);

        Assert.Equal(
            (10, $"Run {Account.RunId} is LAUNCHING in the hands of 'elsewhere', and no cluster of it is known yet, so "
                + "nothing was ended. Stop that launcher, or repeat this in a minute.\n"),
            (ended.ExitCode, ended.Output));
    }

    [Fact]
    public async Task A_cluster_that_another_launcher_watches_is_ended()
    {
        var id = await _account.LaunchAsync();
        var now = _account.Clock.GetUtcNow();
        await _account.WriteAsync(
            _account.Journal() with
            {
                State = JournalState.Running,
                Attempts = [new LaunchAttempt(0, now, Calls: 1, id)],
                Lease = new Lease("elsewhere", now.AddMinutes(5)),
            });

        var ended = await _account.RunWithTimeAsync(["terminate", Account.RunId, "--yes", .. Place]);

        Assert.Equal((0, $"Run {Account.RunId} is ended: cluster {id} is gone.\n"), (ended.ExitCode, ended.Output));
        Assert.Empty(_account.Emr.Alive);
    }
}
