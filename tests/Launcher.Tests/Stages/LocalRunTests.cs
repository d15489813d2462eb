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
}
