using System.Globalization;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Faults;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Explaining;

public sealed class FailedStepTests : IAsyncLifetime
{
    private const string StepText =
        "Unhandled exception. System.InvalidOperationException: The model has no trees.\n";

    private readonly ExplainBench _bench = new();

    public static TheoryData<string, string, string, string> Failures =>
        new()
        {
            {
                "UserCodeFails", "UserCode",
                "The program failed with ArgumentException (Script.Train, Program.cs:line 42): Column 'clas' does not "
                    + "exist. The frame has 'class', 'b1'.",
                "Correct the program or its data; 'logs --driver' shows what came before."
            },
            {
                "OutOfMemory", "Memory",
                "The driver and executor 2 needed more memory than there was (OutOfMemoryError: Java heap space).",
                "Raise 'spark.driver.memory' and 'spark.driver.memoryOverhead' and 'spark.executor.memory' (now 4g) "
                    + "and 'spark.executor.memoryOverhead', in 'spark', on machines that have it; or give each task "
                    + "less data by more partitions."
            },
            {
                "ArchiveNotRelocatable", "Package",
                "The package is not relocatable or lacks its program: './job/app' cannot be started because it, or the "
                    + "loader that it names, is not there (error=2).",
                "Make the package again with 'package --runtime linux-x64', or 'linux-arm64' for Graviton machines, "
                    + "and do not repack it."
            },
            {
                "InputMissing", "MissingInput",
                "'s3a://data/landsat.csv' does not exist, and the job reads it.",
                "Put it there or correct the option that names it; a cluster reads S3 and none of your machine's files."
            },
            {
                "InputDenied", "JobAccessDenied",
                "The instance role 'EMR_EC2_DefaultRole' may not read or write 's3a://data/landsat.csv' (403).",
                "Allow the role 's3:GetObject', 's3:PutObject' and 's3:ListBucket' there, and 'kms:Decrypt' where it "
                    + "is encrypted with a key of yours; then run again."
            },
            {
                "DiskFull", "DiskFull",
                "A disk of the cluster is full, as the driver found: No space left on device.",
                "Raise 'volumes.sizeGb', 'volumes.count' or 'core.count', so that shuffles and caches fit. A machine "
                    + "has 3 volumes now, the root among them."
            },
        };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_failure_of_a_step_is_told_with_its_cause_and_what_to_do(
        string fault,
        string kind,
        string cause,
        string next)
    {
        var known = FaultCatalogue.OfClusters.Single(known => known.Name == fault).Fault;

        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(25, null, known));

        Assert.Equal((kind, cause), (verdict.Class.ToString(), verdict.Cause));
        Assert.Equal(next, verdict.NextAction);
        Assert.Equal((1, false), (ClusterExitCodes.Of(verdict.Class), verdict.IsWorthRetrying));
        Assert.Equal(Confidence.High, verdict.Confidence);
        Assert.Matches(@"^s3://team/logs/j-\w+/containers/.+_01_000001/stderr\.gz$", verdict.Evidence[0].Source);
        Assert.Equal(TimeSpan.FromMinutes(25), _bench.Clock.Passed);
    }

    [Fact]
    public async Task Evidence_names_the_lines_of_the_file()
    {
        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(25, null, Fault.UserCodeFails()));

        var evidence = Assert.Single(verdict.Evidence);
        Assert.Equal((2, 4), (evidence.FirstLine, evidence.LastLine));
        Assert.StartsWith(
            "Unhandled exception. System.ArgumentException:", evidence.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_that_arrive_seven_minutes_after_the_end_are_waited_for_no_longer_than_that()
    {
        var ended = await _bench.RunAsync(
            16.5, null, Fault.UserCodeFails(), Fault.LogsLate(TimeSpan.FromMinutes(7)));
        Assert.Equal("TERMINATING", ended.Cluster.Status!.State!.Value);

        var verdict = await _bench.ExplainAsync(ended);

        // Sixteen minutes of work, three of termination, seven of patience, and at most one probe more.
        Assert.Equal(Confidence.High, verdict.Confidence);
        Assert.InRange(_bench.Clock.Passed, TimeSpan.FromMinutes(26), TimeSpan.FromMinutes(26.3));
    }

    [Fact]
    public async Task Logs_that_never_come_cost_ten_minutes_and_are_named()
    {
        var ended = await _bench.RunAsync(16.5, null, Fault.UserCodeFails(), Fault.LogsLost());

        var verdict = await _bench.ExplainAsync(ended);

        Assert.Equal(
            "Step 'train' failed; EMR says 'User class threw exception', and there are no logs that say more.",
            verdict.Cause);
        Assert.StartsWith(
            $"There are no logs of it in 's3://team/logs/{ended.Cluster.Id}/': the instance profile may not write",
            verdict.NextAction,
            StringComparison.Ordinal);
        Assert.Equal(Confidence.Low, verdict.Confidence);
        Assert.Equal(TimeSpan.FromMinutes(26.5), _bench.Clock.Passed);
    }

    [Fact]
    public async Task Without_an_address_for_logs_nothing_is_waited_for_but_EMR_s_own_reason()
    {
        var ended = await _bench.RunAsync(
            16.5,
            request => request.LogUri = null,
            Fault.InputMissing(),
            Fault.FailureDetailsLate(TimeSpan.FromMinutes(3)));

        var verdict = await _bench.ExplainAsync(ended);

        Assert.Contains("EMR says 'Path does not exist'", verdict.Cause, StringComparison.Ordinal);
        Assert.InRange(_bench.Clock.Passed, TimeSpan.FromMinutes(19), TimeSpan.FromMinutes(20.6));
        Assert.Empty(_bench.Store.Addresses);
    }

    [Fact]
    public async Task A_reason_that_EMR_never_gives_is_asked_for_three_times_in_four_minutes()
    {
        var ended = await _bench.RunAsync(
            16.5,
            request => request.LogUri = null,
            Fault.UserCodeFails(),
            Fault.FailureDetailsLate(TimeSpan.FromHours(3)));

        var verdict = await _bench.ExplainAsync(ended);

        Assert.Equal("Step 'train' failed, EMR does not say why, and there are no logs.", verdict.Cause);
        Assert.Equal(3, _bench.Emr.Calls.Count(call => call.Operation == "DescribeStep"));
        Assert.Equal(TimeSpan.FromMinutes(20.5), _bench.Clock.Passed);
    }

    [Fact]
    public async Task A_log_that_ends_in_the_middle_gives_what_decodes()
    {
        var lines = string.Concat(
            Enumerable
                .Range(0, 20_000)
                .Select(i => $"26/11/02 16:04:10 INFO Executor: Finished task {i * 7919 % 10007}\n"));
        var stderr = StepText + lines;

        var verdict = await _bench.ExplainAsync(
            await _bench.RunAsync(25, null, Fault.UserCodeFails(stderr), Fault.LogsCutOff(), Fault.LogsAsText()));

        Assert.Equal(
            "The program failed with InvalidOperationException: The model has no trees.", verdict.Cause);
        Assert.EndsWith("_01_000001/stderr.txt.gz", verdict.Evidence[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_that_S3_does_not_give_are_told_with_its_reason_at_once()
    {
        var ended = await _bench.RunAsync(25, null, Fault.UserCodeFails());
        _bench.StoreFault = address =>
            throw new StorageException(
                StorageFailure.Denied, address, $"'s3:ListBucket' on '{address}' is not allowed.");

        var verdict = await _bench.ExplainAsync(ended);

        Assert.Equal(Confidence.Low, verdict.Confidence);
        Assert.StartsWith("'s3:ListBucket' on 's3://team/logs/", verdict.NextAction, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(25), _bench.Clock.Passed);
    }

    [Fact]
    public async Task Logs_of_a_cluster_that_ended_long_ago_are_not_waited_for()
    {
        var ended = await _bench.RunAsync(60, null, Fault.UserCodeFails(), Fault.LogsLost());

        Assert.Equal(Confidence.Low, (await _bench.ExplainAsync(ended)).Confidence);
        Assert.Equal(TimeSpan.FromMinutes(60), _bench.Clock.Passed);
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_for_a_while_is_asked_again()
    {
        var ended = await _bench.RunAsync(25, null, Fault.UserCodeFails());
        var failures = 4;
        _bench.StoreFault = address =>
        {
            if (failures-- > 0)
            {
                throw new StorageException(StorageFailure.Unreachable, address, "S3 does not answer.");
            }
        };

        Assert.Equal(Confidence.High, (await _bench.ExplainAsync(ended)).Confidence);
        Assert.Equal(TimeSpan.FromMinutes(26), _bench.Clock.Passed);
    }

    [Fact]
    public async Task In_client_mode_the_step_s_own_files_are_the_driver_s()
    {
        var verdict = await _bench.ExplainAsync(await _bench.RunAsync(25, Client, Fault.UserCodeFails()));

        Assert.Equal(Confidence.High, verdict.Confidence);
        Assert.Matches(@"/steps/s-\w+/stderr\.gz$", verdict.Evidence[0].Source);

        static void Client(RunJobFlowRequest request) =>
            request.Steps![0].HadoopJarStep!.Args!.RemoveAll(argument => argument is "--deploy-mode" or "cluster");
    }

    [Fact]
    public async Task The_culture_of_the_machine_changes_no_verdict()
    {
        var memory = await _bench.RunAsync(25, null, Fault.OutOfMemory());
        var limit = memory with { OurStop = FailureClass.TimeLimit, Steps = null };
        var before = (await _bench.ExplainAsync(memory), await _bench.ExplainAsync(limit));
        var culture = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NegativeSign, other.NumberFormat.NumberDecimalSeparator) = ("~", ",");
        (other.DateTimeFormat.DateSeparator, other.DateTimeFormat.TimeSeparator) = ("~", "~");
        CultureInfo.CurrentCulture = other;
        var after = (await _bench.ExplainAsync(memory), await _bench.ExplainAsync(limit));
        CultureInfo.CurrentCulture = culture;

        Assert.Equal(before.Item1.Cause, after.Item1.Cause);
        Assert.Equal((before.Item2.Class, before.Item2.Cause), (after.Item2.Class, after.Item2.Cause));
    }
}
