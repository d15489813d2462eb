using Microsoft.Spark.Sql;
using Spark.Gateway.Launching;
using Spark.Sessions;
using Spark.Tests.Golden;
using Support;

[assembly: AssemblyFixture(typeof(Spark.Parity.Tests.SharedSpark))]

namespace Spark.Parity.Tests;

/// <summary>One JVM for all tests of the assembly, set up as the one that gave the reference results.</summary>
public sealed class SharedSpark : IDisposable
{
    private readonly Lazy<ApplicationLease> _lease = new(
        () => ApplicationLease.Take(Settings(), Environment.GetEnvironmentVariable));

    /// <summary>Skips the test when there is no Spark.</summary>
    public void Require()
    {
        Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
        _ = _lease.Value;
    }

    /// <summary>A session of its own on the shared JVM.</summary>
    public SparkSession NewSession()
    {
        _ = _lease.Value;
        SparkEngine.Register();
        return new SparkSession(new SessionState(Settings()));
    }

    public void Dispose()
    {
        if (_lease.IsValueCreated)
        {
            _lease.Value.Dispose();
        }
    }

    private static Dictionary<string, string> Settings() => new(GoldenEngine.Settings("spark"))
    {
        ["spark.home"] = SparkHome.Path ?? throw new InvalidOperationException(SparkHome.Missing),
        ["spark.master"] = "local[1]",
        ["spark.driver.memory"] = "1g",

        // Thousands of small queries: compiling each costs more than running it.
        ["spark.sql.codegen.wholeStage"] = "false",
        ["spark.sql.codegen.factoryMode"] = "NO_CODEGEN",

        // A machine's own BLAS adds in another order than Java's.
        ["spark.driver.extraJavaOptions"] = "-Ddev.ludovic.netlib.blas.nativeLib=none "
            + "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC "
            + "-Duser.timezone=UTC -Duser.language=en -Duser.country=US",
    };
}
