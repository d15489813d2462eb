using System.Diagnostics;
using Launcher.Children;
using Launcher.Failures;
using Launcher.Runs;
using Support;

namespace Launcher.Tests.Runs;

public sealed class RunStoreTests : IDisposable
{
    private readonly TempFolder _folder = TempFolder.Create("runs");
    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    private RunStore Store => new(_folder.Path, _clock);

    [Fact]
    public void Ids_are_unique_under_concurrency_and_sort_by_time()
    {
        var early = new List<string>();
        Parallel.For(
            0,
            200,
            _ =>
            {
                var id = Create(RunState.Completed);
                lock (early)
                {
                    early.Add(id);
                }
            });
        _clock.Advance(0.001);
        var late = Create(RunState.Completed);

        Assert.Equal(200, early.Distinct().Count());
        Assert.All(early, id => Assert.True(string.CompareOrdinal(id, late) < 0));
    }

    [Fact]
    public void A_run_whose_launcher_is_gone_is_interrupted_for_good()
    {
        var id = Create(RunState.Running, processId: 1, identity: "another life");

        Assert.Equal(RunState.Interrupted, Store.All()[0].State);
        Assert.Equal(JournalEvent.Interrupted, Journal.Read(_folder.File("runs", id))[^1].Event);
        Assert.Contains("process 1", Store.All()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_whose_launcher_lives_goes_on()
    {
        Create(RunState.Running, Environment.ProcessId, ProcessIdentity.OfThisProcess);

        Assert.Equal(RunState.Running, Store.All()[0].State);
    }

    [Fact]
    public void A_run_of_another_machine_is_not_judged()
    {
        Create(RunState.Running, processId: 1, identity: "another life", machine: "elsewhere");

        Assert.Equal(RunState.Running, Store.All()[0].State);
    }

    [Fact]
    public void A_process_id_with_another_start_time_is_another_process()
    {
        using var child = Process.Start(FakeTools.FakeDotnet.Program, "sleep");
        var identity = ProcessIdentity.Find(child.Id)!;

        Assert.True(ProcessIdentity.IsAlive(child.Id, identity));
        Assert.False(ProcessIdentity.IsAlive(child.Id, identity + "1"));
        child.Kill();
        child.WaitForExit();
        Assert.False(ProcessIdentity.IsAlive(child.Id, identity));
    }

    [Fact]
    public void A_folder_without_a_journal_is_no_run()
    {
        Directory.CreateDirectory(_folder.File("runs", "notes"));

        Assert.Empty(Store.All());
    }

    [Fact]
    public void A_run_is_found_by_id_beginning_or_as_the_latest()
    {
        var first = Create(RunState.Completed);
        _clock.Advance(3600);
        var second = Create(RunState.Failed);

        Assert.Equal(first, Store.Find(first).Id);
        Assert.Equal(second, Store.Find(second[..15]).Id);
        Assert.Equal(second, Store.Find("latest").Id);
        Assert.Contains("begins several runs", MessageOf("2026"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_names_the_nearest()
    {
        var id = Create(RunState.Completed);
        _clock.Advance(100_000);
        Create(RunState.Completed);

        Assert.Equal(
            $"There is no run '{id}x' in '{_folder.File("runs")}'. The nearest is '{id}'; 'list' shows all.",
            MessageOf(id + "x"));
    }

    [Fact]
    public void No_runs_at_all_say_how_to_start_one() =>
        Assert.Equal(
            $"There are no runs in '{_folder.File("runs")}' yet. Start one with 'run <notebook>'.",
            MessageOf("latest"));

    private string MessageOf(string given) => Assert.Throws<LauncherException>(() => Store.Find(given)).Message;

    private string Create(RunState state, int processId = 1, string identity = "x", string? machine = null)
    {
        var (folder, journal) = Store.Create();
        using (journal)
        {
            journal.Write(
                new JournalEntry(_clock.GetUtcNow(), JournalEvent.Created)
                {
                    Source = "notebooks/02-train.ipynb",
                    Machine = machine ?? Environment.MachineName,
                    ProcessId = processId,
                    ProcessIdentity = identity,
                });
            if (state != RunState.Running)
            {
                journal.Write(
                    new JournalEntry(_clock.GetUtcNow(), JournalEvent.Ended) { RunState = state, ExitCode = 0 });
            }
        }

        return folder.Id;
    }
}
