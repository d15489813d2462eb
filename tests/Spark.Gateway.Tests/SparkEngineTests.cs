using Microsoft.Spark.Sql;

namespace Spark.Gateway.Tests;

public class SparkEngineTests
{
    [Theory]
    [InlineData]
    [InlineData("--seed", "7")]
    [InlineData("main.py", "-m", "pyspark.daemon")]
    [InlineData("-m", "http.server")]
    public void A_program_that_no_executor_started_is_no_worker(params string[] args) =>
        Assert.Null(SparkEngine.TryRunWorker(args));

    [Theory]
    [InlineData("pyspark.daemon")]
    [InlineData("pyspark.worker")]
    public void A_worker_ends_without_starting_the_script(string module) =>
        Assert.Equal(1, SparkEngine.TryRunWorker(["-m", module]));
}
