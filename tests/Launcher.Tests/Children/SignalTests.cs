using FakeTools;
using Launcher.Runs;

namespace Launcher.Tests.Children;

public sealed class SignalTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task An_interrupt_reaches_the_script_and_the_launcher_waits_for_it()
    {
        SkipOnWindows();
        var notebook = Notebook(new Act { Out = "working" }, new Act { Wait = true });
        using var launcher = LauncherProcess.Start(_workplace.Path, "run", notebook);
        await launcher.LineAsync("working");

        launcher.Interrupt();

        Assert.Equal(130, await launcher.ExitCodeAsync());
        Assert.Contains("stopped before the next step", launcher.Output, StringComparison.Ordinal);
        var run = Assert.Single(_workplace.Runs);
        Assert.Contains(
            $"Stopped. The same command continues run {run.Id}.",
            launcher.Output,
            StringComparison.Ordinal);
        Assert.Equal(RunState.Cancelled, run.State);
    }

    [Fact]
    public async Task A_second_interrupt_ends_a_script_that_does_not_listen()
    {
        SkipOnWindows();
        var notebook = Notebook(new Act { Spawn = true }, new Act { Out = "working" }, new Act { Stubborn = true });
        using var launcher = LauncherProcess.Start(_workplace.Path, "run", notebook);
        var grandchild = await launcher.ProcessIdAfterAsync("grandchild");
        await launcher.LineAsync("working");

        launcher.Interrupt();
        await Task.Delay(300);
        launcher.Interrupt();

        Assert.Equal(130, await launcher.ExitCodeAsync());
        Assert.True(await LauncherProcess.IsGoneAsync(grandchild));
        Assert.Equal(RunState.Cancelled, Assert.Single(_workplace.Runs).State);
    }

    [Fact]
    public async Task A_killed_launcher_takes_its_children_along_and_its_run_counts_as_interrupted()
    {
        SkipOnWindows();
        var notebook = Notebook(
            new Act { Spawn = true },
            new Act { Search = 6, PauseAfter = 3 },
            new Act { Out = "searched" });
        using (var launcher = LauncherProcess.Start(_workplace.Path, "run", notebook))
        {
            var grandchild = await launcher.ProcessIdAfterAsync("grandchild");
            await launcher.LineAsync("grid search 1 of 6");
            await WaitForCheckpointAsync("3");

            launcher.Murder();
            await launcher.ExitCodeAsync();
            Assert.True(await LauncherProcess.IsGoneAsync(grandchild));
        }

        var interrupted = Assert.Single(_workplace.Runs);
        using var next = LauncherProcess.Start(_workplace.Path, "run", notebook);
        var exitCode = await next.ExitCodeAsync();

        Assert.Equal(RunState.Interrupted, interrupted.State);
        Assert.Equal(0, exitCode);
        Assert.Contains(
            $"Continues run {interrupted.Id}, which was interrupted",
            next.Output,
            StringComparison.Ordinal);
        Assert.Contains("grid search 4 of 6", next.Output, StringComparison.Ordinal);
        Assert.Equal((RunState.Completed, 2), (_workplace.Runs[0].State, _workplace.Runs[0].Attempts));
    }

    [Fact]
    public async Task What_a_script_leaves_running_ends_with_it()
    {
        SkipOnWindows();
        var notebook = Notebook(new Act { Spawn = true });
        using var launcher = LauncherProcess.Start(_workplace.Path, "run", notebook);
        var grandchild = await launcher.ProcessIdAfterAsync("grandchild");

        Assert.Equal(0, await launcher.ExitCodeAsync());
        Assert.True(await LauncherProcess.IsGoneAsync(grandchild));
    }

    [Fact]
    public async Task A_script_that_the_system_kills_says_so()
    {
        SkipOnWindows();
        var notebook = Notebook(new Act { Signal = 9 });
        using var launcher = LauncherProcess.Start(_workplace.Path, "run", notebook);

        Assert.Equal(1, await launcher.ExitCodeAsync());
        Assert.Contains("killed from outside (signal 9)", launcher.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launchers_at_the_same_time_have_runs_of_their_own()
    {
        SkipOnWindows();
        var notebook = Notebook(new Act { Tell = true });
        var launchers = Enumerable
            .Range(0, 4)
            .Select(_ => LauncherProcess.Start(_workplace.Path, "run", notebook, "--force"))
            .ToList();

        var exitCodes = await Task.WhenAll(launchers.Select(launcher => launcher.ExitCodeAsync()));

        launchers.ForEach(launcher => launcher.Dispose());
        Assert.All(exitCodes, exitCode => Assert.Equal(0, exitCode));
        Assert.Equal(4, _workplace.Runs.Count(run => run.State == RunState.Completed));
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix's.");

    private string Notebook(params Act[] acts) => _workplace.Notebook("02-train", new Play { Script = acts });

    private async Task WaitForCheckpointAsync(string text)
    {
        var patience = 0;
        while (patience++ < 500)
        {
            var found = Directory
                .EnumerateFiles(_workplace.Path, "checkpoint.txt", SearchOption.AllDirectories)
                .ToList();
            if (found.Count == 1 && await File.ReadAllTextAsync(found[0]) == text)
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"No checkpoint '{text}'.");
    }
}
