using Amazon.ElasticMapReduce;
using Amazon.ElasticMapReduce.Model;
using Emr.Server.Life;

namespace Emr.Server.Faults;

/// <summary>What failing jobs write, in the shape in which Spark and .NET write it.</summary>
internal static class StepFailures
{
    public const string UserCode = """
        26/11/02 16:04:10 INFO SparkContext: Running Spark version 3.5.6-amzn-2
        Unhandled exception. System.ArgumentException: Column 'clas' does not exist. The frame has 'class', 'b1'.
           at Script.Train(TrainOptions options) in Program.cs:line 42
           at Script.Main(String[] args) in Program.cs:line 12
        26/11/02 16:14:10 ERROR ApplicationMaster: User application exited with status 1

        """;

    public const string OutOfMemory = """
        26/11/02 16:10:00 WARN TaskSetManager: Lost task 3.0 in stage 2.0 (TID 17) (ip-10-0-0-7 executor 2)
        26/11/02 16:10:01 ERROR YarnScheduler: Lost executor 2: Container killed by YARN for exceeding memory limits
        java.lang.OutOfMemoryError: Java heap space
        	at java.base/java.util.Arrays.copyOf(Arrays.java:3537)

        """;

    public const string KilledContainer = """
        26/11/02 16:10:00 ERROR Executor: Exception in task 3.0 in stage 2.0 (TID 17)
        java.lang.OutOfMemoryError: GC overhead limit exceeded
        Container exited with a non-zero exit code 137

        """;

    public const string Archive = """
        java.io.IOException: Cannot run program "./job/app": error=2, No such file or directory
        	at java.base/java.lang.ProcessBuilder.start(ProcessBuilder.java:1143)
        	at org.apache.spark.deploy.PythonRunner$.main(PythonRunner.scala:97)

        """;

    public const string NoSpace = """
        26/11/02 16:10:00 ERROR DiskBlockObjectWriter: Uncaught exception while reverting partial writes
        java.io.IOException: No space left on device
        	at java.base/sun.nio.ch.FileDispatcherImpl.write0(Native Method)

        """;

    public static string Missing(string path) =>
        $"org.apache.spark.sql.AnalysisException: [PATH_NOT_FOUND] Path does not exist: {path}.\n"
        + "\tat org.apache.spark.sql.errors.QueryCompilationErrors$.dataPathNotExistError\n";

    public static string Denied(string bucket) =>
        $"java.nio.file.AccessDeniedException: s3a://{bucket}/landsat.csv: getFileStatus on s3a://{bucket}: "
        + "com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden (Service: Amazon S3; Status Code: 403; "
        + "Error Code: AccessDenied)\n";

    public static StepScript OfDriver(string stderr, string message, int exitCode) =>
        new()
        {
            Outcome = StepState.FAILED,
            Failure = new FailureDetails { Reason = "Unknown Error", Message = message },
            DriverStderr = stderr,
            ClientStderr =
                $"\t diagnostics: {message}, exitCode: {exitCode}\n"
                + "Exception in thread \"main\" org.apache.spark.SparkException: "
                + "Application finished with failed status\n",
        };

    public static StepScript SurvivedLosses(int nodes, TimeSpan duration) =>
        new()
        {
            Duration = duration,
            DriverStderr = string.Concat(
                Enumerable
                    .Range(1, nodes)
                    .Select(i =>
                        $"26/11/02 16:10:0{i % 10} ERROR YarnClusterScheduler: Lost executor {i} on ip-10-0-0-{i}: "
                        + "Container from a bad node. Exit status: -100. Diagnostics: Container released on a *lost* "
                        + "node.\n")),
        };
}
