using Microsoft.Spark.Sql;
using Spark.Gateway.Running;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Tests.Running;

public class FailureTests
{
    [Fact]
    public void The_innermost_cause_speaks()
    {
        var told = Told(
            new JavaCause("org.apache.spark.SparkException", "Exception thrown in awaitResult: "),
            new JavaCause("org.apache.spark.SparkException", "Job aborted due to stage failure: Task 0 …"),
            new JavaCause("java.lang.ArithmeticException", "long overflow"));

        Assert.Equal("long overflow", told.Message);
    }

    [Fact]
    public void A_cause_without_a_message_is_named_by_its_class() =>
        Assert.Equal("ConnectTimeout", Told(new JavaCause("a.b.ConnectTimeout", null)).Message);

    [Theory]
    [InlineData("java.lang.OutOfMemoryError", "Java heap space")]
    [InlineData("org.apache.spark.SparkException", "Task failed: java.lang.OutOfMemoryError: Java heap space\n\tat x")]
    [InlineData(
        "org.apache.spark.SparkException",
        "Lost task 0.0 in stage 3.0 (TID 3) (localhost executor driver): java.lang.OutOfMemoryError: Java heap space")]
    public void Memory_that_ran_out_is_named_with_its_setting(string className, string message)
    {
        var told = Told(
            new JavaCause("org.apache.spark.SparkException", "Job aborted"), new JavaCause(className, message));

        Assert.Equal(
            "The JVM of Spark ran out of memory (Java heap space). Raise 'spark.driver.memory', which is "
            + "'2g of spark.driver.memory', before the session starts.",
            told.Message);
    }

    [Theory]
    [InlineData(
        "Job aborted due to stage failure: Task 1 in stage 3.0 failed 1 times, most recent failure: Lost task 1.0 in "
        + "stage 3.0 (TID 4) (127.0.0.1 executor 0): java.lang.OutOfMemoryError: Java heap space\n\tat java.base",
        "Java heap space")]
    [InlineData(
        "Lost task 1.0 in stage 3.0 (TID 4) (h.local executor 12): org.apache.spark.memory.SparkOutOfMemoryError: "
        + "Unable to acquire 65536 bytes",
        "Unable to acquire 65536 bytes")]
    [InlineData(
        "Lost task 0.1 in stage 3.0 (TID 6) (h executor 1): ExecutorLostFailure (executor 1 exited caused by one of "
        + "the running tasks) Reason: Command exited with code 52\nDriver stacktrace:",
        "exit code 52")]
    public void An_executor_out_of_memory_is_named_with_its_own_setting(string message, string said)
    {
        var told = Told(new JavaCause("org.apache.spark.SparkException", message));

        Assert.Equal(
            $"An executor of Spark ran out of memory ({said}). Raise 'spark.executor.memory', which is "
            + "'2g of spark.executor.memory', before the session starts.",
            told.Message);
    }

    [Theory]
    [InlineData("Container killed by YARN for exceeding physical memory limits.")]
    [InlineData("Executor heartbeat timed out after 121000 ms")]
    public void A_lost_executor_is_named_with_its_settings(string reason)
    {
        var told = Told(new JavaCause(
            "org.apache.spark.SparkException",
            "Job aborted due to stage failure: Task 0 in stage 1.0 failed 4 times, most recent failure: Lost task 0.3 "
            + "in stage 1.0 (TID 9) (h executor 2): ExecutorLostFailure (executor 2 exited caused by one of the "
            + $"running tasks) Reason: {reason}\nDriver stacktrace:"));

        Assert.Equal(
            $"An executor of Spark was lost: {reason.TrimEnd('.')}. When its memory ran out, raise "
            + "'spark.executor.memory' or 'spark.executor.memoryOverhead' before the session starts.",
            told.Message);
    }

    [Fact]
    public void Work_that_failed_because_spark_ended_is_known()
    {
        var cause = new JavaCause(
            "org.apache.spark.SparkException", "Job 2 cancelled because SparkContext was shut down");

        Assert.True(SparkFailures.IsOfEnding(new JavaException([cause], string.Empty)));
    }

    [Fact]
    public void An_analysis_failure_stays_one()
    {
        var java = new JavaException([new JavaCause("AnalysisException", "… with plan")], "stack")
        {
            ErrorClass = "UNRESOLVED_COLUMN.WITH_SUGGESTION",
            SimpleMessage = "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column `x` … cannot be resolved.",
        };

        var told = Assert.IsType<AnalysisException>(SparkFailures.Translated(java, _ => null));

        Assert.Equal("[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column `x` … cannot be resolved.", told.Message);
        Assert.Equal("UNRESOLVED_COLUMN.WITH_SUGGESTION", told.ErrorClass);
        Assert.Equal("42703", told.SqlState);
    }

    private static EngineException Told(params JavaCause[] causes)
    {
        var told = Assert.IsType<EngineException>(
            SparkFailures.Translated(new JavaException(causes, "stack"), key => $"2g of {key}"));
        Assert.Equal("stack", told.JavaStack);
        return told;
    }
}
