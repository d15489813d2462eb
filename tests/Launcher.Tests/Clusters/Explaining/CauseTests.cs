using System.Text;
using System.Text.Json.Nodes;
using Amazon.ElasticMapReduce;
using Emr.Server.Faults;
using Launcher.Clusters.Logs;
using Launcher.Clusters.Outcomes;
using Launcher.Clusters.Storage;

namespace Launcher.Tests.Clusters.Explaining;

/// <summary>A failed step whose logs are written by the test, as Spark, YARN, .NET and scripts write them.</summary>
public sealed class CauseTests : IAsyncLifetime
{
    private readonly ExplainBench _bench = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_script_s_own_record_wins_over_all_that_Spark_says_of_it()
    {
        var verdict = await ExplainAsync(
            stdout: Record("info", "step-start", "step 1/3 Load")
                + Record(
                    "error",
                    "step-failed",
                    "Column 'clas' does not exist. [cell-3 line 2]",
                    ("exception", "AnalysisException"),
                    ("exceptionMessage", "Column 'clas' does not exist."),
                    ("anchor", "cell-3 line 2"))
                + Record("error", "end", "02-train failed after 9.00 s, exit code 1"),
            stderr: """
                26/11/26 12:00:10 ERROR ApplicationMaster: User application exited with status 1
                26/11/26 12:00:10 INFO ApplicationMaster: Final app status: FAILED, exitCode: 13
                java.lang.IllegalStateException: The session is gone
                	at org.apache.spark.Late.stop(Late.scala:1)
                """);

        Assert.Equal(
            (FailureClass.UserCode, "The program failed (cell-3 line 2): Column 'clas' does not exist."),
            (verdict.Class, verdict.Cause));
        Assert.Equal((2, 2), (verdict.Evidence[0].FirstLine, verdict.Evidence[0].LastLine));
    }

    [Fact]
    public async Task A_script_that_logs_words_is_understood_as_well() =>
        Assert.Equal(
            "The program failed (cell-7 line 3): The model has no trees.",
            (await ExplainAsync(
                stdout: """
                    12:00:08 info    step 2/3 Train
                    12:00:09 error   The model has no trees. [cell-7 line 3 "Train"]
                    12:00:09 error   02-train failed after 9.00 s, exit code 1
                    """)).Cause);

    [Fact]
    public async Task A_traceback_of_Python_is_told_by_its_last_line_and_place() =>
        Assert.Equal(
            "The program failed with ValueError (job.py, line 17): too many values to unpack (expected 2).",
            (await ExplainAsync(
                stderr: """
                    26/11/26 12:00:01 INFO SparkContext: Running Spark version 3.5.6
                    Traceback (most recent call last):
                      File "/mnt/yarn/job.py", line 30, in <module>
                        main()
                      File "/mnt/yarn/job.py", line 17, in main
                        a, b = rows
                    ValueError: too many values to unpack (expected 2)
                    26/11/26 12:00:02 ERROR ApplicationMaster: User application exited with status 1
                    """)).Cause);

    [Fact]
    public async Task The_innermost_exception_of_a_program_is_the_cause() =>
        Assert.Equal(
            "The program failed with FormatException (Script.Parse, Program.cs:line 9): 'x' is no number.",
            (await ExplainAsync(
                stdout: """
                    Unhandled exception. System.InvalidOperationException: The rows could not be read.
                     ---> System.FormatException: 'x' is no number.
                       at Script.Parse(String text) in /src/Program.cs:line 9
                       --- End of inner exception stack trace ---
                       at Script.Main(String[] args) in /src/Program.cs:line 3
                    """)).Cause);

    [Fact]
    public async Task The_deepest_cause_of_a_Java_exception_is_told()
    {
        var verdict = await ExplainAsync(
            stderr: """
                26/11/26 12:00:01 ERROR Utils: Aborting task
                org.apache.spark.SparkException: [TASK_WRITE_FAILED] Task failed while writing rows.
                	at org.apache.spark.sql.errors.QueryExecutionErrors$.taskFailed(QueryExecutionErrors.scala:1)
                Caused by: org.apache.spark.SparkRuntimeException: [UDF] Failed to run
                	at org.apache.spark.Rows.next(Rows.scala:2)
                Caused by: java.lang.ArithmeticException: / by zero
                	at org.apache.spark.Divide.eval(Divide.scala:3)
                	... 12 more
                26/11/26 12:00:02 INFO ShutdownHookManager: Shutdown hook called
                """);

        Assert.Equal("Spark failed with ArithmeticException: / by zero.", verdict.Cause);
        Assert.Equal(Confidence.Medium, verdict.Confidence);
    }

    [Fact]
    public async Task A_program_that_only_lost_its_JVM_yields_to_why_the_JVM_went()
    {
        var verdict = await ExplainAsync(
            stdout: "12:00:09 error   The connection to the JVM ended. [cell-7 line 3]\n",
            stderr: """
                26/11/26 12:00:08 ERROR Utils: Uncaught exception in thread task-result-getter-1
                java.lang.OutOfMemoryError: Java heap space
                	at java.base/java.util.Arrays.copyOf(Arrays.java:3537)
                """);

        Assert.Equal(
            "The driver needed more memory than there was (OutOfMemoryError: Java heap space).", verdict.Cause);
        Assert.StartsWith(
            "Raise 'spark.driver.memory' and 'spark.driver.memoryOverhead', in", verdict.NextAction,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_executor_s_container_is_named_with_what_it_had()
    {
        var verdict = await ExplainAsync(
            stdout: "12:00:09 error   Job aborted due to stage failure. [cell-7 line 3]\n",
            stderr: "26/11/26 12:00:01 ERROR YarnClusterScheduler: Lost executor 7 on ip-10-0-0-9: Container killed by "
                + "YARN for exceeding physical memory limits. 5.6 GB of 5.5 GB physical memory used.\n");

        Assert.Equal(FailureClass.Memory, verdict.Class);
        Assert.StartsWith("Executor 7 needed more memory than there was (", verdict.Cause, StringComparison.Ordinal);
        Assert.EndsWith(", 5.6 GB of 5.5 GB in its container).", verdict.Cause, StringComparison.Ordinal);
        Assert.StartsWith(
            "Raise 'spark.executor.memory' (now 4g) and 'spark.executor.memoryOverhead', in", verdict.NextAction,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(137, "Memory", "The driver of step 'train' was killed, most likely for want of memory (exit code ")]
    [InlineData(-104, "Memory", "The driver of step 'train' was killed, most likely for want of memory (exit code ")]
    [InlineData(143, "Infrastructure", "YARN told the driver of step 'train' to end (exit code 143).")]
    [InlineData(-100, "Infrastructure", "Step 'train' lost the machine of its driver (exit code -100).")]
    [InlineData(
        15, "UserCode",
        "Step 'train' failed because its program threw (exit code 15), and the driver's log does not say more.")]
    [InlineData(11, "UserCode", "Step 'train' failed because too many of its executors did (exit code 11).")]
    [InlineData(17, "Infrastructure", "Step 'train' failed because its driver lost touch with YARN (exit code 17).")]
    public async Task An_exit_code_says_what_it_can_where_nothing_else_does(int exitCode, string kind, string cause)
    {
        var verdict = await ExplainAsync(
            client: $"\t diagnostics: Application failed 1 times due to AM Container, exitCode: {exitCode}\n");

        Assert.Equal(kind, verdict.Class.ToString());
        Assert.StartsWith(cause, verdict.Cause, StringComparison.Ordinal);
        Assert.Contains($"(exit code {exitCode})", verdict.Cause, StringComparison.Ordinal);
        Assert.NotEqual(Confidence.High, verdict.Confidence);
    }

    [Fact]
    public async Task A_step_that_ran_into_its_own_clock_is_a_matter_of_time()
    {
        var verdict = await ExplainAsync(
            stdout: "12:00:08 info    step 2/3 Train\n", client: "INFO Command exiting with ret '124'\n");

        Assert.Equal((FailureClass.TimeLimit, 8), (verdict.Class, ClusterExitCodes.Of(verdict.Class)));
        Assert.Equal("Step 'train' ran into its wall-clock limit on the cluster and was ended.", verdict.Cause);
    }

    [Theory]
    [InlineData(
        "./job/app: /lib64/libc.so.6: version `GLIBC_2.38' not found (required by ./job/app)",
        "The package needs GLIBC_2.38, which is newer than what the machines have.")]
    [InlineData(
        "java.io.IOException: Cannot run program \"./job/app\": error=13, Permission denied",
        "The package's program './job/app' is not executable (error=13): its permissions got lost on the way.")]
    [InlineData(
        "java.io.IOException: Cannot run program \"./job/app\": error=8, Exec format error",
        "The package's program './job/app' is made for another kind of machine (error=8).")]
    public async Task A_package_that_cannot_run_says_why(string line, string cause)
    {
        var verdict = await ExplainAsync(stderr: line + "\n");

        Assert.Equal((FailureClass.Package, cause), (verdict.Class, verdict.Cause));
    }

    [Theory]
    [InlineData("Path does not exist: s3://in/day 1/a.csv.", "'s3://in/day' does not exist, and the job reads it.")]
    [InlineData("There is no file 's3://in/a b.csv'.", "'s3://in/a b.csv' does not exist, and the job reads it.")]
    [InlineData(
        "org.apache.hadoop.mapred.InvalidInputException: Input path does not exist: s3://in/a.csv",
        "'s3://in/a.csv' does not exist, and the job reads it.")]
    [InlineData(
        "java.io.FileNotFoundException: No such file or directory: s3a://in/b.parquet",
        "'s3a://in/b.parquet' does not exist, and the job reads it.")]
    [InlineData(
        "AmazonS3Exception: s3://in/c.csv: InvalidObjectState: not valid for the object's storage class",
        "'s3://in/c.csv' is archived and cannot be read.")]
    public async Task A_missing_input_is_named(string message, string cause)
    {
        var verdict = await ExplainAsync(stdout: $"12:00:09 error   {message} [cell-3 line 1]\n");

        Assert.Equal((FailureClass.MissingInput, cause), (verdict.Class, verdict.Cause));
    }

    [Fact]
    public async Task A_right_that_is_missing_is_named_with_action_and_resource() =>
        Assert.Equal(
            "The instance role 'EMR_EC2_DefaultRole' may not do 's3:PutObject' on 's3://out/model/part-0' (403).",
            (await ExplainAsync(
                stderr: "java.nio.file.AccessDeniedException: s3://out/model/part-0: PUT: User: arn:aws:sts::1:x/y is "
                    + "not authorized to perform: s3:PutObject on resource: arn:aws:s3:::out/model/part-0 "
                    + "(Status Code: 403)\n")).Cause);

    [Fact]
    public async Task Secrets_of_the_log_are_neither_in_the_cause_nor_in_the_evidence()
    {
        var verdict = await ExplainAsync(
            stdout: "Unhandled exception. System.InvalidOperationException: No login with password=hunter2 to "
                + "https://b.s3.amazonaws.com/k?X-Amz-Signature=abc\n");

        var all = verdict.Cause + string.Join('\n', verdict.Evidence.SelectMany(part => part.Lines));
        Assert.DoesNotContain("hunter2", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=abc", all, StringComparison.Ordinal);
        Assert.Contains("password=***", verdict.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_attempt_s_driver_counts_and_its_newest_file_first()
    {
        var ended = await _bench.RunAsync(25, null, Fault.UserCodeFails());
        await _bench.ExplainAsync(ended);
        var first = _bench.Store.Addresses.Single(log =>
            log.EndsWith("_01_000001/stderr.gz", StringComparison.Ordinal));
        var second = first.Replace("_01_000001/", "_02_000001/", StringComparison.Ordinal);
        await WriteAsync(second, "Unhandled exception. System.TimeoutException: The second attempt.\n");
        await WriteAsync(
            second.Replace("stderr.gz", "stderr-2026-11-26-12.txt", StringComparison.Ordinal),
            "Unhandled exception. System.TimeoutException: Before.\n");

        var verdict = await _bench.ExplainAsync(ended);

        Assert.Equal("The program failed with TimeoutException: The second attempt.", verdict.Cause);
    }

    [Fact]
    public async Task A_stop_at_a_limit_tells_how_far_the_program_came()
    {
        var ended = await _bench.RunAsync(
            25, null, Fault.StepsGo(new Emr.Server.Life.StepScript { DriverStdout = Progress }));

        var verdict = await _bench.ExplainAsync(
            ended with { OurStop = FailureClass.TimeLimit, Steps = Interrupted(ended) });

        Assert.EndsWith("It was last seen in step 3/7 Grid search.", verdict.NextAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_nodes_are_counted_in_the_log_where_EMR_tells_no_machines()
    {
        var ended = await _bench.RunAsync(30, null, Fault.SpotNodesLost(3));

        var verdict = await _bench.ExplainAsync(ended with { Instances = null });

        Assert.Equal(
            ["3 spot nodes were lost during the run; Spark repeated their work elsewhere."], verdict.Warnings);
    }

    private const string Progress = """
        12:00:01 info    step 1/7 Load
        12:00:04 info    step 1/7 Load: 3.20 s
        {"event":"step-start","level":"info","message":"step 3/7 Grid search"}
        """;

    private static IReadOnlyList<Amazon.ElasticMapReduce.Model.StepSummary> Interrupted(
        Launcher.Clusters.Explaining.EndedCluster ended)
    {
        ended.Steps![0].Status!.State = StepState.INTERRUPTED;
        ended.Cluster.Status!.StateChangeReason!.Code = ClusterStateChangeReasonCode.USER_REQUEST;
        return ended.Steps;
    }

    private async Task<Verdict> ExplainAsync(string stdout = "", string stderr = "", string client = "")
    {
        var script = new Emr.Server.Life.StepScript
        {
            Outcome = StepState.FAILED,
            Failure = new Amazon.ElasticMapReduce.Model.FailureDetails { Reason = "Unknown Error" },
            DriverStdout = stdout,
            DriverStderr = stderr,
            ClientStderr = client,
        };
        return await _bench.ExplainAsync(await _bench.RunAsync(25, null, Fault.StepsGo(script)));
    }

    private static string Record(
        string level,
        string name,
        string message,
        params (string Name, string Value)[] more)
    {
        var record = new JsonObject
        {
            ["time"] = "2026-11-26T12:00:00Z",
            ["level"] = level,
            ["event"] = name,
            ["step"] = "Load",
            ["cell"] = "cell-3",
            ["message"] = message,
        };
        foreach (var (key, value) in more)
        {
            record[key] = value;
        }

        return record.ToJsonString() + "\n";
    }

    private Task WriteAsync(string address, string text) =>
        _bench.Store.WriteAsync(
            S3Address.Parse(address), Encoding.UTF8.GetBytes(text), WriteCondition.None, CancellationToken.None);
}
