using System.Text.Json;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;
using Launcher.Clusters.Storage;
using Launcher.Tests.Packaging;

namespace Launcher.Tests.Stages.Clusters;

public sealed class SubmitRunTests : IAsyncLifetime
{
    private const string Data = "s3://team/data/rows.parquet";

    private readonly EmrWorkplace _emr = new();

    public ValueTask InitializeAsync()
    {
        _emr.Place.Notebook(
            "02-train",
            Plays.Training() with
            {
                Options = ["--inputs", "--out-model-dir", "--seed", "--test-frac", "--metric"],
                Defaults = new Dictionary<string, string> { ["--seed"] = "42", ["--test-frac"] = "0.15" },
            });
        _emr.Place.Notebook(
            "03-evaluate",
            Plays.Training() with { Options = ["--model", "--test-data", "--output", "--test-fraction", "--seed"] });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _emr.DisposeAsync();

    [Fact]
    public async Task A_script_becomes_a_step_that_can_end_neither_the_cluster_nor_steps_of_others()
    {
        var cluster = await _emr.KeepClusterAsync();

        var ended = await SubmitAsync(cluster, "--input-data", Data, "--metric", "areaUnderROC");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        var step = Assert.Single(_emr.Emr.Clusters[0].Steps);
        Assert.Equal("CONTINUE", step.Config.ActionOnFailure!.Value);
        Assert.Matches("^02-train~[0-9a-f]{8}$", step.Config.Name);
        Assert.Matches(
            "^--out-model-dir s3://team/jobs/runs/[0-9a-f]{16}/outputs/model "
                + $"--inputs {Data} --metric areaUnderROC$",
            _emr.OptionsOfStep);
        Assert.Contains($"Submitted to cluster {cluster}.", ended.Output, StringComparison.Ordinal);
        Assert.Contains($"  Step        {step.Id} {step.Config.Name}\n", ended.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  Model       s3://team/jobs/runs/[0-9a-f]{16}/outputs/model\n", ended.Output);
        Assert.Single(_emr.Emr.Alive);
        Assert.Empty(_emr.Place.Runs);
    }

    [Fact]
    public async Task The_evaluation_takes_the_model_and_the_rows_of_the_training()
    {
        var cluster = await _emr.KeepClusterAsync();

        var ended = await SubmitAsync(
            cluster, "--wait", "--evaluate", "--input-data", Data, "--test-frac", "0.2", "--", "--seed", "7");

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        var steps = _emr.Emr.Clusters[0].Steps;
        Assert.Equal(["COMPLETED", "COMPLETED"], steps.Select(step => step.State.Value));
        var run = steps[0].Arguments.First(text => text.EndsWith("/outputs/model", StringComparison.Ordinal))[..^14];
        Assert.Equal(
            [
                "--output", $"{run}/outputs/evaluation", "--model", $"{run}/outputs/model/pipeline_best",
                "--test-data", Data, "--test-fraction", "0.2", "--seed", "7",
            ],
            steps[1].Arguments.SkipWhile(text => !text.EndsWith("/main.py", StringComparison.Ordinal)).Skip(1));
        Assert.StartsWith("02-train-evaluate~", steps[1].Config.Name, StringComparison.Ordinal);
        Assert.Single(_emr.Emr.Alive);
    }

    [Fact]
    public async Task Files_that_went_along_are_deleted_when_the_steps_are_over()
    {
        var cluster = await _emr.KeepClusterAsync();
        var seen = new List<string>();
        _emr.Working = () => seen.AddRange(_emr.Store.Addresses.Where(IsTemporary));

        await SubmitAsync(cluster, "--wait", "--", "--inputs", "data.csv");

        Assert.EndsWith("/data.csv", Assert.Single(seen), StringComparison.Ordinal);
        Assert.DoesNotContain(_emr.Store.Addresses, IsTemporary);

        static bool IsTemporary(string address) => address.Contains("/temp/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_deleted_hide_no_failure()
    {
        _emr.Emr.Faults.Next(Fault.UserCodeFails());
        var cluster = await _emr.KeepClusterAsync(request => request.LogUri = "s3://team/logs/");
        _emr.Store.Fault = (operation, address) =>
        {
            if (operation == "delete")
            {
                throw new StorageException(StorageFailure.Denied, address, "Deleting is denied.");
            }
        };

        var ended = await SubmitAsync(cluster, "--wait", "--", "--inputs", "data.csv");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("could not be deleted: Deleting is denied.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_a_step_that_does_not_end_stay()
    {
        var cluster = await _emr.KeepClusterAsync();
        _emr.Working = () =>
        {
            _emr.Emr.Faults.Always(Fault.Refused("CancelSteps", "InvalidRequestException", "Not now."));
            _emr.Place.Interruption.Raise();
        };

        var ended = await SubmitAsync(cluster, "--wait", "--", "--inputs", "data.csv");

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains(_emr.Store.Addresses, address => address.EndsWith("/data.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_token_submits_once()
    {
        var cluster = await _emr.KeepClusterAsync();
        await SubmitAsync(cluster, "--token", "nightly-1", "--input-data", Data);

        var again = await SubmitAsync(cluster, "--token", "nightly-1", "--input-data", Data, "--json");
        await SubmitAsync(cluster, "--token", "nightly-2", "--input-data", Data);

        var line = again.Output.Split('\n').Single(text => text.Contains("steps-submitted", StringComparison.Ordinal));
        var told = JsonDocument.Parse(line).RootElement;
        Assert.True(told.GetProperty("wereThere").GetBoolean());
        Assert.Equal(2, _emr.Emr.Clusters[0].Steps.Count);
        Assert.Equal(_emr.Emr.Clusters[0].Steps[0].Id, told.GetProperty("steps")[0].GetProperty("id").GetString());
    }

    public static TheoryData<Fault> Unclear =>
        new(
            Fault.ConnectionLostAfter("AddJobFlowSteps"),
            Fault.ServerErrorAfter("AddJobFlowSteps"),
            Fault.ThrottledAfter("AddJobFlowSteps"),
            Fault.Throttled("AddJobFlowSteps"),
            Fault.ConnectionLost("AddJobFlowSteps"));

    [Theory]
    [MemberData(nameof(Unclear), DisableDiscoveryEnumeration = true)]
    public async Task An_unclear_answer_makes_no_second_step(Fault fault)
    {
        var cluster = await _emr.KeepClusterAsync();
        _emr.Emr.Faults.Next(fault);

        var ended = await SubmitAsync(cluster, "--input-data", Data);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Single(_emr.Emr.Clusters[0].Steps);
    }

    [Fact]
    public async Task A_denial_names_the_statement_to_add()
    {
        var cluster = await _emr.KeepClusterAsync();
        _emr.Emr.Faults.Next(Fault.AccessDenied("AddJobFlowSteps"));

        var ended = await SubmitAsync(cluster, "--input-data", Data);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("elasticmapreduce:AddJobFlowSteps", ended.Error, StringComparison.Ordinal);
        Assert.Empty(_emr.Emr.Clusters[0].Steps);
    }

    [Fact]
    public async Task A_cluster_that_ends_is_refused_before_anything_is_packaged()
    {
        var cluster = await _emr.KeepClusterAsync();
        await _emr.TerminateAsync(cluster);

        var ended = await SubmitAsync(cluster);

        Assert.Equal(4, ended.ExitCode);
        Assert.Matches(
            $@"^Cluster '{cluster}' is TERMINAT\w+ and takes no steps\. Name one that is RUNNING or WAITING, "
                + @"or launch one with 'run --target emr'\.\n$",
            ended.Error.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("publish", _emr.Place.Calls());
    }

    [Fact]
    public async Task A_release_that_is_too_old_is_refused()
    {
        var cluster = await _emr.KeepClusterAsync(request => request.ReleaseLabel = "emr-6.15.0");

        var ended = await SubmitAsync(cluster);

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains(
            "has release 'emr-6.15.0', and packages need emr-7.0.0 or newer", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_without_Spark_is_refused()
    {
        var cluster = await _emr.KeepClusterAsync(
            request => request.Applications = [new Application { Name = "Hive" }]);

        var ended = await SubmitAsync(cluster);

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("has no Spark; its applications are 'Hive'.", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_of_two_kinds_are_refused_and_ARM_machines_get_their_own_package()
    {
        var mixed = await _emr.KeepClusterAsync(null, "m5.xlarge", "m6g.xlarge");
        var arm = await _emr.KeepClusterAsync(null, "m6g.xlarge", "m7g.xlarge");
        _emr.Publish("02-train", ElfImage.Program(ElfImage.Arm64, "/lib/ld-linux-aarch64.so.1"));

        var refused = await SubmitAsync(mixed);
        var taken = await SubmitAsync(arm, "--input-data", Data);

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains(
            "has ARM and other machines ('m5.xlarge', 'm6g.xlarge')", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
        Assert.True(File.Exists(_emr.Place.File("artifacts", "packages", "02-train", "linux-arm64", "job.tar.gz")));
    }

    [Fact]
    public async Task An_evaluation_on_a_cluster_that_runs_steps_side_by_side_is_refused()
    {
        var cluster = await _emr.KeepClusterAsync(request => request.StepConcurrencyLevel = 5);

        var ended = await SubmitAsync(cluster, "--evaluate");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("runs 5 steps at once", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-1", "'x-1' is no id of a cluster.")]
    [InlineData("j-1", "was not found|not valid")]
    public async Task An_id_of_no_cluster_is_one_sentence(string id, string expected)
    {
        var ended = await SubmitAsync(id);

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Matches(expected, ended.Error);
    }

    [Theory]
    [InlineData("2", "'--test-frac' is '2'. It takes a share of the rows such as 0.15.")]
    [InlineData("0,2", "'--test-frac' is '0,2'. It takes a share of the rows such as 0.15.")]
    public async Task A_share_that_is_none_is_refused(string share, string expected)
    {
        var ended = await SubmitAsync(await _emr.KeepClusterAsync(), "--test-frac", share);

        Assert.Equal((2, expected), (ended.ExitCode, ended.Error.Trim()));
    }

    [Fact]
    public async Task A_failed_training_takes_its_evaluation_along_and_is_explained()
    {
        _emr.Emr.Faults.Next(Fault.UserCodeFails());
        var cluster = await _emr.KeepClusterAsync(request => request.LogUri = "s3://team/logs/");

        var ended = await SubmitAsync(cluster, "--wait", "--evaluate", "--input-data", Data);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(["FAILED", "CANCELLED"], _emr.Emr.Clusters[0].Steps.Select(step => step.State.Value));
        Assert.NotEmpty(ended.Error);
        Assert.Single(_emr.Emr.Alive);
    }

    [Fact]
    public async Task An_interruption_cancels_the_steps_and_not_the_cluster()
    {
        var cluster = await _emr.KeepClusterAsync();
        _emr.StepTime = EmrWorkplace.LongStep;
        _emr.Working = _emr.Place.Interruption.Raise;

        var ended = await SubmitAsync(cluster, "--wait", "--evaluate", "--input-data", Data);

        Assert.Equal(130, ended.ExitCode);
        Assert.All(_emr.Emr.Clusters[0].Steps, step => Assert.Equal("CANCELLED", step.State.Value));
        Assert.Contains($"the cluster '{cluster}' goes on without it", ended.Error, StringComparison.Ordinal);
        Assert.Single(_emr.Emr.Alive);
    }

    private Task<Ended> SubmitAsync(string cluster, params string[] arguments) =>
        _emr.RunAsync(["submit", "--cluster-id", cluster, _emr.Notebook, .. arguments]);
}
