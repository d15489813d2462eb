using System.Text.Json;
using FakeTools;
using Launcher.Runs;
using Support;

namespace Launcher.Tests.Stages;

public sealed class LocalRunTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task A_notebook_is_converted_built_run_collected_and_reported()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("", ended.Error);
        Snapshot.Match(_workplace.Scrubbed(ended.Output));
    }

    [Fact]
    public async Task Machines_get_one_json_object_for_each_change()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());

        var ended = await _workplace.RunAsync("run", notebook, "--json");

        Assert.All(ended.Output.TrimEnd().Split('\n'), line => JsonDocument.Parse(line).Dispose());
        Snapshot.Match(_workplace.Scrubbed(ended.Output), "jsonl");
    }

    [Fact]
    public async Task A_run_leaves_journal_configuration_logs_outputs_report_and_summary()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());

        await _workplace.RunAsync("run", notebook, "--", "--seed", "7");

        var run = Assert.Single(_workplace.Runs);
        Assert.Equal(RunState.Completed, run.State);
        Assert.Equal(
            [
                "config.json",
                "journal.jsonl",
                "lock",
                "logs/build.log",
                "logs/convert.log",
                "logs/script.log",
                "outputs/model/metrics/summary.json",
                "outputs/model/pipeline_best/metadata/part-00000",
                "report.html",
                "run.json",
            ],
            Directory
                .EnumerateFiles(run.Folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(run.Folder, path))
                .Order(StringComparer.Ordinal));
        Snapshot.Match(
            _workplace
                .Scrubbed(File.ReadAllText(Path.Combine(run.Folder, "journal.jsonl")))
                .Replace($"\"processId\":{Environment.ProcessId}", "\"processId\":1", StringComparison.Ordinal)
                .Replace(Launcher.Children.ProcessIdentity.OfThisProcess, "<identity>", StringComparison.Ordinal)
                .Replace(Environment.MachineName, "<machine>", StringComparison.Ordinal)
                .Replace(run.Key!, "<key>", StringComparison.Ordinal),
            "jsonl");
        Assert.Equal(["--seed", "7"], RunConfiguration.Read(run.Folder)!.Options);
    }

    [Fact]
    public async Task The_script_runs_in_the_notebook_folder_with_json_logs_and_an_output_folder()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());

        await _workplace.RunAsync("run", notebook, "--", "--seed", "7");

        var run = Assert.Single(_workplace.Runs);
        var script = _workplace.Children.Single(child => child.Arguments[0] == "script");
        Assert.Equal(_workplace.File("notebooks"), script.WorkingDirectory);
        Assert.Equal("json", script.Environment["SPARK_PROGRESS"]);
        Assert.Equal(
            ["--log-format", "json", "--out-model-dir", Path.Combine(run.Folder, "outputs", "model"), "--seed", "7"],
            script.Arguments.Skip(2));
    }

    [Fact]
    public async Task An_output_folder_that_the_person_names_is_left_to_them()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());
        var named = _workplace.File("mine");

        var ended = await _workplace.RunAsync("run", notebook, "--", "--out-model-dir", named);

        var script = _workplace.Children.Single(child => child.Arguments[0] == "script");
        Assert.Equal(["--log-format", "json", "--out-model-dir", named], script.Arguments.Skip(2));
        Assert.Contains($"Model       {named}", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluation", "--output", "--model")]
    [InlineData("scores", "--output", "--inputs")]
    public async Task Evaluations_and_scores_get_a_folder_of_their_own(string role, params string[] options)
    {
        var notebook = _workplace.Notebook("03-evaluate", new Play { Options = options });

        await _workplace.RunAsync("run", notebook);

        var run = Assert.Single(_workplace.Runs);
        Assert.Equal(Path.Combine(run.Folder, "outputs", role), RunConfiguration.Read(run.Folder)!.Outputs[role]);
    }

    [Fact]
    public async Task An_evaluation_gets_the_model_of_the_newest_completed_run()
    {
        await _workplace.RunAsync("run", _workplace.Notebook("02-train", Plays.Training()));
        var trained = Assert.Single(_workplace.Runs);
        _workplace.Clock.Advance(60);

        var ended = await _workplace.RunAsync(
            "run",
            _workplace.Notebook("03-evaluate", new Play { Options = ["--output", "--model"] }));

        var model = Path.Combine(trained.Folder, "outputs", "model", "pipeline_best");
        Assert.Contains(model, _workplace.Children[^1].Arguments);
        Assert.Contains($"The model is that of run {trained.Id}", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_script_is_converted_and_warnings_are_passed_on()
    {
        var notebook = _workplace.Notebook(
            "02-train",
            Plays.Training() with
            {
                Check = 1,
                Diagnostics = ["notebooks/02-train.ipynb(8,3): warning NTS0702: absolute path", "1 warning"],
            });

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(["check", "inspect", "convert", "version", "build", "script"], _workplace.Calls());
        Assert.Contains("warning NTS0702: absolute path", ended.Output, StringComparison.Ordinal);
        Assert.Contains("wrote scripts/02-train", ended.Output, StringComparison.Ordinal);
    }

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
    public async Task The_scripts_own_help_comes_without_a_run()
    {
        var notebook = _workplace.Notebook("02-train", Plays.Training());

        var ended = await _workplace.RunAsync("run", notebook, "--", "--help");

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("Usage: script [options]", ended.Output, StringComparison.Ordinal);
        Assert.Empty(_workplace.Runs);
    }

    [Fact]
    public async Task Questions_about_the_script_that_it_refuses_end_with_its_exit_code()
    {
        var notebook = _workplace.Notebook("02-train", new Play { Script = [new Act { Exit = 2 }] });

        var ended = await _workplace.RunAsync("run", notebook, "--", "--print-params", "--sead", "7");

        Assert.Equal(2, ended.ExitCode);
    }

    [Fact]
    public async Task An_output_folder_named_by_a_variable_is_left_to_the_person()
    {
        var notebook = _workplace.Notebook("02-train", new Play());
        _workplace.Environment["TRAIN_OUT_MODEL_DIR"] = _workplace.File("mine");

        await _workplace.RunAsync("run", notebook);

        var script = _workplace.Children.Single(child => child.Arguments[0] == "script");
        Assert.Equal(["--log-format", "json"], script.Arguments.Skip(2));
        Assert.Equal(_workplace.File("mine"), RunConfiguration.Read(_workplace.Runs[0].Folder)!.Outputs["model"]);
    }

    [Fact]
    public async Task A_project_folder_runs_without_conversion_by_the_options_of_its_help()
    {
        await _workplace.RunAsync("run", _workplace.Notebook("02-train", Plays.Training()));
        _workplace.Children.Clear();

        var ended = await _workplace.RunAsync("run", "scripts/02-train", "--force");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(["version", "script", "script"], _workplace.Calls());
        Assert.Contains("--out-model-dir", _workplace.Children[^1].Arguments);
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
    public async Task A_script_that_leaves_no_result_still_has_a_report()
    {
        var notebook = _workplace.Notebook(
            "01-explore",
            new Play { Options = [], Script = [new Act { Out = "hello" }] });

        var ended = await _workplace.RunAsync("run", notebook);

        Assert.Equal(0, ended.ExitCode);
        Assert.True(File.Exists(Path.Combine(Assert.Single(_workplace.Runs).Folder, "report.html")));
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
    public async Task Another_artifacts_folder_can_be_named()
    {
        var ended = await _workplace.RunAsync(
            "run",
            _workplace.Notebook("02-train", Plays.Training()),
            "--artifacts",
            "elsewhere");

        Assert.Equal(0, ended.ExitCode);
        Assert.Single(new RunStore(_workplace.File("elsewhere"), _workplace.Clock).All());
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
