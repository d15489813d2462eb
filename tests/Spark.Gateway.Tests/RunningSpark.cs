using Microsoft.Spark.Sql;
using Spark.Gateway.Launching;
using Spark.Gateway.Wire;
using Spark.Sessions;
using Support;

[assembly: AssemblyFixture(typeof(Spark.Gateway.Tests.RunningSpark))]

namespace Spark.Gateway.Tests;

/// <summary>One JVM for all tests of the assembly, started by the first one that needs it.</summary>
public sealed class RunningSpark : IDisposable
{
    private readonly Lazy<ApplicationLease> _lease = new(
        () => ApplicationLease.Take(Settings, Environment.GetEnvironmentVariable));

    /// <summary>Skips the test when there is no Spark.</summary>
    internal SparkApplication Application
    {
        get
        {
            Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
            return _lease.Value.Application;
        }
    }

    internal JavaGateway Java => Application.Java;

    public void Dispose()
    {
        if (_lease.IsValueCreated)
        {
            _lease.Value.Dispose();
        }
    }

    /// <summary>The jars for S3 matter to one test and are there only where the whole of Spark for tests is.</summary>
    internal static Dictionary<string, string> Settings => new()
    {
        ["spark.driver.extraClassPath"] = Path.Combine(SparkHome.Path ?? string.Empty, "jars-s3a", "*"),
        ["spark.home"] = SparkHome.Path ?? throw new InvalidOperationException(SparkHome.Missing),
        ["spark.master"] = Environment.GetEnvironmentVariable("SPARK_TEST_MASTER") ?? "local[2]",
        ["spark.driver.memory"] = "1g",
        ["spark.sql.session.timeZone"] = "UTC",
        ["spark.sql.shuffle.partitions"] = "2",
    };

    /// <summary>A session of its own on the shared JVM.</summary>
    internal SparkSession NewSession(params (string Key, string Value)[] settings)
    {
        _ = Application;
        SparkEngine.Register();
        var all = Settings;
        all["spark.engine"] = "spark";
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new SparkSession(new SessionState(all));
    }
}
