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
}
