using System.Text.Json;
using Emr.Server.Faults;
using Launcher.Children;
using Launcher.Runs;

namespace Launcher.Tests.Stages.Clusters;

public sealed class EmrRunTests : IAsyncLifetime
{
    private readonly EmrWorkplace _emr = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _emr.DisposeAsync();

    [Fact]
    public async Task One_command_trains_on_a_cluster_and_leaves_none()
    {
        var ended = await _emr.RunAsync("run", _emr.Notebook, "--", "--seed", "7");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Empty(_emr.Emr.Alive);
        var run = Assert.Single(_emr.Place.Runs);
        Assert.Equal(RunState.Completed, run.State);
        Assert.Equal(
            [
                Stage.Convert, Stage.Package, Stage.Upload, Stage.Cluster, Stage.Steps, Stage.CleanUp, Stage.Collect,
                Stage.Report,
            ],
            run.Stages.Select(stage => stage.Stage));
        Assert.All(run.Stages, stage => Assert.Equal(StageState.Done, stage.State));
        var cluster = RunConfiguration.Read(run.Folder)!.Cluster!;
        var id = _emr.Emr.Clusters[0].Id;
        Assert.Contains("  Winner      GBT (maxDepth 6, stepSize 0.1)\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"  Model       s3://team/jobs/runs/{cluster.RunId}/outputs/model\n",
            ended.Output,
            StringComparison.Ordinal);
        Assert.Contains($"  Cluster     {id}, gone (run {cluster.RunId})\n", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"  Cost        \$0\.\d{3} \(EC2 0\.\d{3}, EMR 0\.\d{3}, EBS 0\.\d{3}\)", ended.Output);
        var report = await File.ReadAllTextAsync(new RunFolder(run.Folder).Report);
        Assert.Contains("<b>succeeded</b>", report, StringComparison.Ordinal);
        Assert.Contains("Machines (EC2)", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_make_the_launch_fail_is_told_before_anything_is_made()
    {
        _emr.Checks.Roles.Known.Remove("EMR_DefaultRole_V2");

        var ended = await _emr.RunAsync("run", _emr.Notebook);

        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith("Nothing was launched. ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("'EMR_DefaultRole_V2'", ended.Error, StringComparison.Ordinal);
        Assert.Empty(_emr.Emr.Clusters);
        Assert.Empty(_emr.Place.Calls());
    }

    [Fact]
    public async Task Files_of_this_machine_go_along_and_are_deleted_in_the_end()
    {
        await File.WriteAllTextAsync(_emr.Place.File("notebooks", "rows.csv"), "1,2");
        var seen = new List<string>();
        _emr.Working = () => seen.AddRange(_emr.Store.Addresses.Where(IsTemporary));

        await _emr.RunAsync("run", _emr.Notebook, "--", "--inputs", "rows.csv");

        var runId = RunConfiguration.Read(_emr.Place.Runs[0].Folder)!.Cluster!.RunId;
        var address = Assert.Single(seen);
        Assert.StartsWith($"s3://team/jobs/runs/{runId}/temp/inputs/", address, StringComparison.Ordinal);
        Assert.EndsWith("/rows.csv", address, StringComparison.Ordinal);
        Assert.Equal(
            $"--out-model-dir s3://team/jobs/runs/{runId}/outputs/model --inputs {address}", _emr.OptionsOfStep);
        Assert.DoesNotContain(_emr.Store.Addresses, IsTemporary);

        static bool IsTemporary(string address) => address.Contains("/temp/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_line_of_the_driver_is_told_while_the_step_works()
    {
        _emr.StepTime = TimeSpan.FromMinutes(15);
        _emr.Working = () => _emr.Log(
            "containers/application_1_1/container_1_1_01_000001/stderr.gz",
            """{"event":"message","message":"half way"}""");

        var ended = await _emr.RunAsync("run", _emr.Notebook);

        Assert.Matches(@"\n\d\d:\d\d:\d\d  Log      half way\n", ended.Output);
    }

    [Fact]
    public async Task A_default_that_is_a_file_here_goes_along_too()
    {
        await _emr.RunAsync("run", _emr.Notebook);

        Assert.Matches(
            @"^--out-model-dir \S+ --inputs s3://team/jobs/runs/\S+/temp/inputs/\w+/data\.csv$", _emr.OptionsOfStep);
    }

    [Fact]
    public async Task A_program_that_fails_is_named_with_its_cause_and_leaves_no_cluster()
    {
        _emr.Emr.Faults.Next(Fault.UserCodeFails());

        var ended = await _emr.RunAsync("run", _emr.Notebook);

        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(_emr.Emr.Alive);
        Assert.DoesNotContain("  Model ", ended.Output, StringComparison.Ordinal);
        var run = Assert.Single(_emr.Place.Runs);
        Assert.Equal(RunState.Failed, run.State);
        Assert.Equal(StageState.Failed, run.Stages.Single(stage => stage.Stage == Stage.Steps).State);
        Assert.Equal(run.Message, ended.Error.Trim());
        var report = await File.ReadAllTextAsync(new RunFolder(run.Folder).Report);
        Assert.Contains("<b>failed</b>", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_machines_fail_the_stage_that_waits_for_them()
    {
        _emr.Emr.Faults.Always(Fault.NoCapacity());

        var ended = await _emr.RunAsync("run", _emr.Notebook);

        Assert.Equal(5, ended.ExitCode);
        var stages = Assert.Single(_emr.Place.Runs).Stages;
        Assert.Equal(StageState.Failed, stages.Single(stage => stage.Stage == Stage.Cluster).State);
        Assert.DoesNotContain(stages, stage => stage.Stage == Stage.Steps);
    }

    [Fact]
    public async Task A_person_who_stops_it_gets_130_and_no_cluster()
    {
        _emr.StepTime = EmrWorkplace.LongStep;
        _emr.Working = _emr.Place.Interruption.Raise;

        var ended = await _emr.RunAsync("run", _emr.Notebook);

        Assert.Equal(130, ended.ExitCode);
        Assert.Equal(RunState.Cancelled, Assert.Single(_emr.Place.Runs).State);
        Assert.All(_emr.Emr.Alive, cluster => Assert.Equal("TERMINATING", cluster.State.Value));
    }

    [Fact]
    public async Task Who_is_told_twice_lets_go_and_says_how_to_come_back()
    {
        _emr.StepTime = TimeSpan.FromMinutes(20);
        _emr.Working = () =>
        {
            _emr.Place.Interruption.Raise();
            _emr.Place.Interruption.Raise();
        };

        var ended = await _emr.RunAsync("run", _emr.Notebook);

        Assert.Equal(130, ended.ExitCode);
        var run = Assert.Single(_emr.Place.Runs);
        Assert.Equal(RunState.Interrupted, run.State);
        Assert.DoesNotContain(run.Stages, stage => stage.State == StageState.Failed);
        var runId = RunConfiguration.Read(run.Folder)!.Cluster!.RunId;
        Assert.Contains($"resume {runId}", ended.Error, StringComparison.Ordinal);
        Assert.Contains($"terminate {runId}", ended.Error, StringComparison.Ordinal);
        Assert.Contains(_emr.Emr.Clusters[0].Id, ended.Error, StringComparison.Ordinal);

        _emr.Place.Interruption = new Interruption();
        var resumed = await _emr.RunAsync("resume", runId[..6]);

        Assert.Equal((0, ""), (resumed.ExitCode, resumed.Error));
        Assert.Equal((RunState.Completed, 2), (Assert.Single(_emr.Place.Runs).State, _emr.Place.Runs[0].Attempts));
        Assert.Contains("  Winner      GBT", resumed.Output, StringComparison.Ordinal);
        Assert.All(_emr.Place.Runs[0].Stages, stage => Assert.Equal(StageState.Done, stage.State));

        var again = await _emr.RunAsync("resume");

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("  Winner      GBT", again.Output, StringComparison.Ordinal);
        Assert.Equal(2, _emr.Place.Runs[0].Attempts);
    }

    [Fact]
    public async Task Terminate_asks_first_and_then_proves_the_end()
    {
        _emr.StepTime = EmrWorkplace.LongStep;
        _emr.Working = () =>
        {
            _emr.Place.Interruption.Raise();
            _emr.Place.Interruption.Raise();
        };
        await _emr.RunAsync("run", _emr.Notebook);
        var runId = RunConfiguration.Read(_emr.Place.Runs[0].Folder)!.Cluster!.RunId;
        var id = _emr.Emr.Clusters[0].Id;
        _emr.Place.Interruption = new Interruption();

        var asked = await _emr.RunAsync("terminate");

        Assert.Equal(2, asked.ExitCode);
        Assert.Matches(
            $@"^This ends run {runId}: cluster {id} is RUNNING, cost \$0\.\d+ so far, \$0\.\d+ an hour\. ",
            asked.Error);
        Assert.NotEmpty(_emr.Emr.Alive);

        var ended = await _emr.RunAsync("terminate", "--yes");

        Assert.Equal((0, $"Run {runId} is ended: cluster {id} is gone.\n"), (ended.ExitCode, ended.Output));
    }

    [Fact]
    public async Task Machines_read_one_object_a_line()
    {
        var ended = await _emr.RunAsync("run", _emr.Notebook, "--json");

        var lines = ended
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Contains(
            lines,
            line => line.GetProperty("event").GetString() == "cluster"
                && line.TryGetProperty("cluster", out var state) && state.GetString() == "RUNNING");
        var last = lines[^1];
        Assert.Equal("run-ended", last.GetProperty("event").GetString());
        var cost = last.GetProperty("cluster").GetProperty("cost").GetProperty("cost");
        Assert.True(cost.GetProperty("total").GetDecimal() > 0);
    }

    [Theory]
    [InlineData(
        "'--inputs' names the folder '.' of this machine, which a cluster cannot read. Copy it to S3, such as with "
            + "'aws s3 cp --recursive', and name it there.",
        "--inputs", ".")]
    [InlineData("'--sead' is no option of the script. Did you mean '--seed'?", "--sead", "7")]
    [InlineData(
        "'--params-file' names a file that the script reads from its own disk, which a cluster does not have. Give its "
            + "values as options.",
        "--params-file", "x.json")]
    [InlineData(
        "'--out-model-dir' is 'models/x', which the cluster would take with it when it ends. Name a folder in S3, "
            + "such as s3://bucket/folder, or leave the option out for one below the run's own.",
        "--out-model-dir=models/x")]
    public async Task Options_that_a_cluster_cannot_follow_are_refused(string sentence, params string[] options)
    {
        var ended = await _emr.RunAsync(["run", _emr.Notebook, "--", .. options]);

        Assert.Equal((2, sentence + "\n"), (ended.ExitCode, ended.Error));
        Assert.Empty(_emr.Emr.Calls);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_before_a_cluster_is_asked_for()
    {
        var ended = await _emr.RunAsync("run", _emr.Notebook, "--", "--inputs=none.csv");

        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(
            "'--inputs' is 'none.csv', and there is no such file in '", ended.Error, StringComparison.Ordinal);
        Assert.Empty(_emr.Emr.Calls);
    }

    [Theory]
    [InlineData("'--engine' is for runs on this machine; '--target emr' does not take it.", "--engine", "spark")]
    [InlineData("'--force' is for runs on this machine; '--target emr' does not take it.", "--force")]
    public async Task Options_of_runs_on_this_machine_do_not_fit(string sentence, params string[] options)
    {
        var ended = await _emr.RunAsync(["run", _emr.Notebook, .. options]);

        Assert.Equal((2, sentence + "\n"), (ended.ExitCode, ended.Error));
    }

    [Theory]
    [InlineData("'--core-count' is for runs on a cluster; add '--target emr'.", "--core-count", "2")]
    [InlineData("'--target' is 'emrs'; it must be 'local' or 'emr'.", "--target", "emrs")]
    public async Task Options_of_clusters_need_one(string sentence, params string[] options)
    {
        var ended = await _emr.Place.RunAsync(["run", _emr.Notebook, .. options]);

        Assert.Equal((2, sentence + "\n"), (ended.ExitCode, ended.Error));
    }
}
