using Microsoft.Spark.Sql;
using Spark.Sessions;

namespace Spark.Embedded.Tests.ML;

/// <summary>Sessions on the embedded engine for tests of ML.</summary>
internal static class MLSessions
{
    public static SparkSession New()
    {
        EmbeddedEngine.Register();
        var session = new SparkSession(
            new SessionState(new Dictionary<string, string> { ["spark.engine"] = "embedded" })
        );
        SparkSession.SetActiveSession(session);
        return session;
    }
}
