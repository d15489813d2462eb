using FakeTools;
using Launcher.Runs;

namespace Launcher.Tests.Stages;

public sealed class FailedRunTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Words_and_exit_code_of_the_converter_pass_through(int exitCode)
    {
        var line = "notebooks/02-train.ipynb(8,3): error NTS0305: x is declared in no cell [cell 2 \"Load\" 1:5]";
        var notebook = _workplace.Notebook("02-train", new Play { Check = exitCode, Diagnostics = [line] });
        Directory.CreateDirectory(_workplace.File("scripts", "02-train"));
        File.WriteAllText(_workplace.File("scripts", "02-train", "play.json"), "{}");

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains(line, ended.Output, StringComparison.Ordinal);
        Assert.Contains("'notebooks/02-train.ipynb'", ended.Error, StringComparison.Ordinal);
        Assert.Equal(RunState.Failed, Assert.Single(_workplace.Runs).State);
    }

    [Fact]
    public async Task A_converter_that_crashes_is_named_with_its_log()
    {
        var notebook = _workplace.Notebook(
            "02-train",
            new Play { Check = 134, Diagnostics = ["Unhandled exception."] });
        Directory.CreateDirectory(_workplace.File("scripts", "02-train"));
        File.WriteAllText(_workplace.File("scripts", "02-train", "play.json"), "{}");

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            "The converter ended with exit code 134. "
                + "'<root>/artifacts/runs/<id>/logs/convert.log' holds what it wrote.\n",
            _workplace.Scrubbed(ended.Error));
    }

    [Fact]
    public async Task A_compile_failure_names_cell_and_line()
    {
        var path = _workplace.File("notebooks", "02-train.ipynb#cell-7");
        var notebook = _workplace.Notebook(
            "02-train",
            new Play
            {
                Build = 1,
                BuildLines =
                [
                    $"{path}(3,14): error CS0103: There is no 'x' here [/a/02-train.csproj]",
                    $"{path}(3,14): error CS0103: There is no 'x' here [/a/02-train.csproj]",
                ],
            });

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            "notebooks/02-train.ipynb#cell-7:line 3: error CS0103: There is no 'x' here\n",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            "The script of 'notebooks/02-train.ipynb' does not build: one problem, named above. "
                + "'<root>/artifacts/runs/<id>/logs/build.log' holds everything.\n",
            _workplace.Scrubbed(ended.Error));
    }

    [Fact]
    public async Task A_failed_step_is_named_with_its_cell()
    {
        var notebook = _workplace.Notebook("02-train", new Play { Script = [Plays.Failure, new Act { Exit = 1 }] });

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            "Step 'Load' (cell-3) failed: Column 'prise' does not exist. "
                + "'<root>/artifacts/runs/<id>/logs/script.log' holds everything.\n",
            _workplace.Scrubbed(ended.Error));
    }

    [Fact]
    public async Task Options_that_the_script_refuses_end_with_its_words_and_exit_code_2()
    {
        var notebook = _workplace.Notebook(
            "02-train",
            new Play
            {
                Script = [new Act { Err = "'--sead' is no option. Did you mean '--seed'?" }, new Act { Exit = 2 }],
            });

        var ended = await _workplace.RunAsync("run", notebook, "--", "--sead", "7");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("'--sead' is no option. Did you mean '--seed'?", ended.Output, StringComparison.Ordinal);
        Assert.StartsWith("The script does not take these options", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_about_the_script_that_it_refuses_end_with_its_exit_code()
    {
        var notebook = _workplace.Notebook("02-train", new Play { Script = [new Act { Exit = 2 }] });

        var ended = await _workplace.RunAsync("run", notebook, "--", "--print-params", "--sead", "7");

        Assert.Equal(2, ended.ExitCode);
    }

    [Fact]
    public async Task A_summary_that_is_no_json_fails_the_run_with_its_place()
    {
        var notebook = _workplace.Notebook(
            "02-train",
            new Play { Script = [new Act { Write = "metrics/summary.json", Text = "{ \"winner\": " }] });

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("outputs/model/metrics/summary.json' could not be read", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Artifacts_that_cannot_be_written_end_with_a_way_out()
    {
        File.WriteAllText(_workplace.File("artifacts"), "a file where the folder belongs");

        var ended = await _workplace.RunAsync("run", _workplace.Notebook("02-train", Plays.Training()));

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("artifacts' could not be written", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith("or name another folder with '--artifacts'.\n", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_an_sdk_is_told_to_install_one()
    {
        _workplace.NoSdk = "No .NET SDKs were found.";

        var ended = await _workplace.RunAsync("run", _workplace.Notebook("02-train", Plays.Training()));

        Assert.Equal(4, ended.ExitCode);
        Assert.EndsWith(
            "--version' ended with exit code 145: No .NET SDKs were found. Install the .NET 10 SDK.\n",
            ended.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_ends_the_run_with_a_way_out()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The device that is always full is Linux's.");
        var play = new Play { Script = [new Act { Exit = 1 }] };
        await _workplace.RunAsync("run", _workplace.Notebook("02-train", play));
        var log = Path.Combine(Assert.Single(_workplace.Runs).Folder, "logs", "script.log");
        File.Delete(log);
        File.CreateSymbolicLink(log, "/dev/full");

        var ended = await _workplace.RunAsync("run", "notebooks/02-train.ipynb");

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("No space left on device", ended.Error, StringComparison.Ordinal);
        Assert.Contains("Make room there", ended.Error, StringComparison.Ordinal);
    }
}
