using Spark.Gateway.Wire;
using Spark.Gateway.Workers;
using Spark.Lambdas;

namespace Spark.Gateway.Tests.Workers;

public class FailureTextTests
{
    [Fact]
    public void Memory_that_ran_out_is_told_with_the_settings_to_raise()
    {
        var failure = new LambdaException("grow", new InsufficientMemoryException("No more."));

        Assert.StartsWith(
            "Function 'grow' failed with InsufficientMemoryException: No more. The C# worker of an executor may use "
            + "'0x20000000' bytes. Raise 'spark.executorEnv.DOTNET_GCHeapHardLimit' and "
            + "'spark.executor.memoryOverhead' together.\n",
            FailureText.Of(failure, "0x20000000"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Function 'grow' failed with InsufficientMemoryException: No more.\n",
            FailureText.Of(failure, null),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_died_is_told_as_one()
    {
        var failure = new JavaException(
            [
                new JavaCause(
                    "org.apache.spark.SparkException",
                    "Job aborted: Lost task 0.3: org.apache.spark.SparkException: Python worker exited unexpectedly "
                    + "(crashed)"),
                new JavaCause("java.io.EOFException", null),
            ],
            "stack");

        var told = FailureText.Find(failure)!;

        Assert.StartsWith("A C# worker of an executor ended in the middle of a task", told.Message);
        Assert.Equal("stack", told.JavaStack);
    }
}
