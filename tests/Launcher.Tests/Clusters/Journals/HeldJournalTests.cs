using Launcher.Clusters.Journals;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;
using Launcher.Failures;
using Launcher.Tests.Clusters.Running;

namespace Launcher.Tests.Clusters.Journals;

public sealed class HeldJournalTests : IAsyncDisposable
{
    private readonly RunBench _bench = new();

    private JournalStore Journals => _bench.Journals;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_journal_is_created_once()
    {
        Assert.NotNull(await CreateAsync("first"));
        Assert.Null(await CreateAsync("second"));
    }

    [Fact]
    public async Task A_journal_survives_its_way_through_the_store()
    {
        var held = (await CreateAsync("first"))!;
        await held.ChangeAsync(
            journal => journal with
            {
                State = JournalState.Running,
                Attempts = [new LaunchAttempt(0, _bench.Clock.GetUtcNow(), 2, "j-1", "none", FailureClass.Capacity)],
                Stop = FailureClass.BudgetLimit,
                Policies = new RunPolicies { CleanLogs = CleanWhen.Success },
                Verdict = Verdict.Failure(FailureClass.Memory, "a", "b", Confidence.Low, true),
            },
            CancellationToken.None);

        var read = (await StoredAsync()).Journal;

        Assert.Equal(JournalText.Write(held.Now), JournalText.Write(read));
        Assert.Equal(FailureClass.Memory, read.Verdict!.Class);
        Assert.Equal(FailureClass.Capacity, read.Attempts[0].Class);
        Assert.Equal("m5.xlarge", (string?)read.Requests[0]["Instances"]!["InstanceFleets"]![0]!
            ["InstanceTypeConfigs"]![0]!["InstanceType"]);
    }

    [Fact]
    public async Task A_lease_keeps_others_off_until_it_has_run_out()
    {
        await CreateAsync("first");
        _bench.Clock.Advance(HeldJournal.LeaseTime + HeldJournal.Tolerance - TimeSpan.FromSeconds(1));
        Assert.Null(await TakeAsync("second"));

        _bench.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await TakeAsync("second"));
    }

    [Fact]
    public async Task A_lease_that_was_given_up_can_be_taken_at_once()
    {
        var held = (await CreateAsync("first"))!;
        await held.CloseAsync(same => same, CancellationToken.None);

        Assert.NotNull(await TakeAsync("second"));
    }

    [Fact]
    public async Task A_process_of_this_machine_that_lives_keeps_its_lease_and_one_that_is_gone_does_not()
    {
        var alive = LeaseOwner.New();
        await CreateAsync(alive);
        Assert.Null(await TakeAsync("second"));

        var gone = alive.Replace($"process {Environment.ProcessId}", $"process {int.MaxValue}");
        var elsewhere = gone.Replace(Environment.MachineName, "another");

        Assert.Equal(
            (false, true, false, false),
            (LeaseOwner.IsGone(alive), LeaseOwner.IsGone(gone), LeaseOwner.IsGone(elsewhere), LeaseOwner.IsGone("x")));
    }

    [Fact]
    public async Task Whoever_lost_the_lease_can_change_nothing()
    {
        var held = (await CreateAsync("first"))!;
        _bench.Clock.Advance(TimeSpan.FromMinutes(7));
        var taken = (await TakeAsync("second"))!;

        var lost = await Assert.ThrowsAsync<LeaseLostException>(
            () => held.ChangeAsync(journal => journal with { State = JournalState.Lost }, CancellationToken.None));

        Assert.Contains("'second'", lost.Message);
        Assert.Equal(taken.Now.State, (await StoredAsync()).Journal.State);
    }

    [Fact]
    public async Task Of_two_that_take_a_free_lease_at_once_one_has_it()
    {
        await (await CreateAsync("first"))!.CloseAsync(same => same, CancellationToken.None);
        var stored = await StoredAsync();

        Assert.NotNull(await TakeAsync("second", stored));
        Assert.Null(await TakeAsync("third", stored));
    }

    [Fact]
    public async Task A_lease_is_prolonged_before_it_is_short()
    {
        var held = (await CreateAsync("first"))!;
        var before = held.Now.Lease!.Expires;

        await held.HoldAsync(TimeSpan.FromMinutes(3), CancellationToken.None);
        Assert.Equal(before, held.Now.Lease.Expires);

        _bench.Clock.Advance(TimeSpan.FromMinutes(2.5));
        await held.HoldAsync(TimeSpan.FromMinutes(3), CancellationToken.None);
        Assert.Equal(before + TimeSpan.FromMinutes(2.5), held.Now.Lease.Expires);
    }

    [Fact]
    public async Task A_write_that_was_done_and_not_answered_is_no_loss_of_the_lease()
    {
        var losing = new LosingStore(_bench.Store);
        var journals = new JournalStore(losing, S3Address.Parse(RunBench.Bucket));
        losing.LosesNext = true;
        var held = (await HeldJournal.CreateAsync(
            journals, _bench.Clock, "first", Planned(), CancellationToken.None))!;
        losing.LosesNext = true;

        await held.ChangeAsync(journal => journal with { State = JournalState.Uploaded }, CancellationToken.None);
        await held.ChangeAsync(journal => journal with { State = JournalState.Launching }, CancellationToken.None);

        Assert.Equal(JournalState.Launching, (await StoredAsync()).Journal.State);
    }

    [Theory]
    [InlineData("", "does not contain any JSON")]
    [InlineData("{", "cannot be read as a run's journal")]
    [InlineData("null", "it is empty")]
    [InlineData("""{"version":1}""", "missing required properties")]
    internal async Task A_broken_journal_is_one_sentence_that_says_what_to_do(string text, string reason)
    {
        await _bench.Store.WriteAsync(
            Journals.Address(Planned().RunId),
            System.Text.Encoding.UTF8.GetBytes(text),
            WriteCondition.None,
            CancellationToken.None);

        var failure = await Assert.ThrowsAsync<LauncherException>(
            () => _bench.Driver().ResumeAsync(Planned().RunId));

        Assert.StartsWith($"'{Journals.Address(Planned().RunId)}' cannot be read as a run's journal", failure.Message);
        Assert.Contains(reason, failure.Message);
        Assert.Equal(ClusterExitCodes.OutcomeUnknown, failure.ExitCode);
    }

    [Fact]
    public async Task A_journal_of_a_newer_launcher_is_left_to_that_one()
    {
        var journal = Planned() with { Version = 2 };
        await Journals.CreateAsync(journal, CancellationToken.None);

        var failure = await Assert.ThrowsAsync<LauncherException>(StoredAsync);

        Assert.Contains("version 2 was written by a newer launcher", failure.Message);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_named()
    {
        var failure = await Assert.ThrowsAsync<LauncherException>(
            () => _bench.Driver().ResumeAsync("ffffffffffffffff"));

        Assert.StartsWith("There is no run 'ffffffffffffffff'", failure.Message);
        Assert.Equal(ExitCodes.Usage, failure.ExitCode);
    }

    private RunJournal Planned() => _bench.Prepare().Journal(_bench.Clock.GetUtcNow());

    private Task<HeldJournal?> CreateAsync(string owner) =>
        HeldJournal.CreateAsync(Journals, _bench.Clock, owner, Planned(), CancellationToken.None);

    private async Task<HeldJournal?> TakeAsync(string owner, StoredJournal? stored = null) =>
        await HeldJournal.TakeAsync(
            Journals, _bench.Clock, owner, stored ?? await StoredAsync(), CancellationToken.None);

    private async Task<StoredJournal> StoredAsync() =>
        (await Journals.ReadAsync(Planned().RunId, CancellationToken.None))!;
}
