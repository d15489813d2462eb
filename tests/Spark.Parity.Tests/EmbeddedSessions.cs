using Microsoft.Spark.Sql;
using Spark.Sessions;
using Spark.Tests.Golden;

namespace Spark.Parity.Tests;

/// <summary>Sessions of their own on the embedded engine.</summary>
internal static class EmbeddedSessions
{
    public static SparkSession New()
    {
        EmbeddedEngine.Register();
        return new SparkSession(new SessionState(GoldenEngine.Settings("embedded")));
    }
}
