using Spark.Gateway.Launching;
using Spark.Gateway.Wire;
using Support;

[assembly: AssemblyFixture(typeof(Spark.Gateway.Tests.RunningSpark))]

namespace Spark.Gateway.Tests;

/// <summary>One JVM for all tests of the assembly, started by the first one that needs it.</summary>
public sealed class RunningSpark : IDisposable
{
    private readonly Lazy<SparkApplication> _application = new(Start);

    /// <summary>Skips the test when there is no Spark.</summary>
    internal SparkApplication Application
    {
        get
        {
            Assert.SkipWhen(SparkHome.Path is null && !SparkHome.IsRequired, SparkHome.Missing);
            return _application.Value;
        }
    }

    internal JavaGateway Java => Application.Java;

    public void Dispose()
    {
        if (_application.IsValueCreated)
        {
            _application.Value.Dispose();
        }
    }

    internal static Dictionary<string, string> Settings => new()
    {
        ["spark.home"] = SparkHome.Path ?? throw new InvalidOperationException(SparkHome.Missing),
        ["spark.master"] = "local[2]",
        ["spark.driver.memory"] = "1g",
        ["spark.sql.session.timeZone"] = "UTC",
        ["spark.sql.shuffle.partitions"] = "2",
    };

    private static SparkApplication Start() =>
        SparkApplication.Start(Settings, Environment.GetEnvironmentVariable);
}
