using FakeTools;
using Launcher.Runs;

namespace Launcher.Tests.Stages;

public sealed class RepeatedRunTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task An_identical_run_is_up_to_date_and_points_to_the_earlier_results()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        await _workplace.RunAsync("run", notebook);
        _workplace.Children.Clear();

        var ended = await _workplace.RunAsync("run", notebook);

        var run = Assert.Single(_workplace.Runs);
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(["version"], _workplace.Calls());
        Assert.Contains(
            $"Up to date: results of run {run.Id}; --force runs again.",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains("Winner      GBT", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Force_runs_again_in_a_folder_of_its_own()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        await _workplace.RunAsync("run", notebook);

        await _workplace.RunAsync("run", notebook, "--force");

        Assert.Equal([RunState.Completed, RunState.Completed], _workplace.Runs.Select(run => run.State));
    }

    [Fact]
    public async Task Other_options_make_another_run()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        await _workplace.RunAsync("run", notebook);

        await _workplace.RunAsync("run", notebook, "--", "--seed", "7");

        Assert.Equal(2, _workplace.Runs.Count);
    }

    [Fact]
    public async Task A_changed_input_file_makes_another_run_and_is_named()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        await _workplace.RunAsync("run", notebook);
        File.WriteAllText(_workplace.File("notebooks", "data.csv"), "1,3\n");

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(2, _workplace.Runs.Count);
        Assert.Contains(
            "do not stand: the input '<root>/notebooks/data.csv' changed.",
            _workplace.Scrubbed(ended.Output),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_notebook_builds_and_runs_again()
    {
        await _workplace.RunAsync("run", _workplace.Notebook("02-train", Plays.Training()));
        var changed = Plays.Training(new Act { Out = "more" }) with { Check = 1 };
        _workplace.Children.Clear();

        await _workplace.RunAsync("run", _workplace.Notebook("02-train", changed));

        Assert.Equal(["check", "inspect", "convert", "version", "build", "script"], _workplace.Calls());
        Assert.Equal(2, _workplace.Runs.Count);
    }

    [Fact]
    public async Task A_build_whose_output_is_gone_is_made_again()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        await _workplace.RunAsync("run", notebook);
        Directory.Delete(_workplace.File("scripts", "02-train", "bin"), recursive: true);
        _workplace.Children.Clear();

        await _workplace.RunAsync("run", notebook, "--force");

        Assert.Contains("build", _workplace.Calls());
    }

    [Fact]
    public async Task A_stopped_run_goes_on_in_its_folder_from_the_checkpoint()
    {
        var play = Plays.Training(new Act { Search = 6, PauseAfter = 3 });
        var notebook = _workplace.Notebook("02-train", play);
        _workplace.InterruptAt = "\"completed\":3";
        var stopped = await _workplace.RunAsync("run", notebook);
        _workplace.InterruptAt = null;
        _workplace.Interruption = new();

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(130, stopped.ExitCode);
        Assert.Equal("Stopped. The same command continues run <id>.\n", _workplace.Scrubbed(stopped.Error));
        Assert.Equal(0, ended.ExitCode);
        var run = Assert.Single(_workplace.Runs);
        Assert.Equal((RunState.Completed, 2), (run.State, run.Attempts));
        Assert.Contains(
            $"Continues run {run.Id}, which was stopped; the script goes on from its checkpoint.",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains("grid search 4 of 6", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("grid search 3 of 6", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_run_goes_on_in_its_folder()
    {
        var notebook = _workplace.Notebook(
            "02-train",
            new Play { Script = [new Act { Search = 2 }, new Act { Exit = 1 }] });
        await _workplace.RunAsync("run", notebook);

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Contains("which failed; the script goes on", ended.Output, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(_workplace.Runs).Attempts);
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("build")]
    public async Task A_stop_in_any_stage_ends_with_130_and_is_in_the_journal(string stage)
    {
        var notebook = _workplace.Notebook(
            "02-train",
            Plays.Training() with
            {
                WaitsIn = stage,
                Diagnostics = ["begun"],
            });
        var running = _workplace.RunAsync("run", notebook);
        _workplace.Interruption.Raise();

        var ended = await running;

        var run = Assert.Single(_workplace.Runs);
        Assert.Equal(130, ended.ExitCode);
        Assert.Equal("Stopped before the script ran. The same command starts again.\n", ended.Error);
        Assert.Equal(RunState.Cancelled, run.State);
        Assert.Equal(
            (stage, StageState.Cancelled),
            (run.Stages[^1].Stage.ToString().ToLowerInvariant(), run.Stages[^1].State));
    }
}
