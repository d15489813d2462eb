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
    [InlineData("java.lang.OutOfMemoryError", "Java heap space", "Java heap space")]
    [InlineData(
        "org.apache.spark.SparkException",
        "Task failed: java.lang.OutOfMemoryError: GC overhead",
        "Task failed: java.lang.OutOfMemoryError: GC overhead")]
    public void Memory_that_ran_out_is_named_with_its_setting(string className, string message, string said)
    {
        var told = Told(
            new JavaCause("org.apache.spark.SparkException", "Job aborted"), new JavaCause(className, message));

        Assert.Equal(
            $"The JVM of Spark ran out of memory ({said}). Raise 'spark.driver.memory', which is '2g', before the "
            + "session starts.",
            told.Message);
    }

    [Fact]
    public void A_lost_executor_is_named_with_its_settings()
    {
        var told = Told(new JavaCause(
            "org.apache.spark.SparkException",
            "Job aborted due to stage failure: Task 0 in stage 1.0 failed 4 times, most recent failure: Lost task 0.3 "
            + "in stage 1.0 (TID 9) (h executor 2): ExecutorLostFailure (executor 2 exited caused by one of the "
            + "running tasks) Reason: Container killed by YARN for exceeding physical memory limits.\nDriver "
            + "stacktrace:"));

        Assert.Equal(
            "An executor of Spark was lost: Container killed by YARN for exceeding physical memory limits. When its "
            + "memory ran out, raise 'spark.executor.memory' or 'spark.executor.memoryOverhead' before the session "
            + "starts.",
            told.Message);
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
            SparkFailures.Translated(new JavaException(causes, "stack"), _ => "2g"));
        Assert.Equal("stack", told.JavaStack);
        return told;
    }
}
