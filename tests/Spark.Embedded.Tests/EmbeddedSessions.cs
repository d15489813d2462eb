using Microsoft.Spark.Sql;
using Spark.Sessions;

namespace Spark.Embedded.Tests;

/// <summary>Sessions of their own on the embedded engine.</summary>
internal static class EmbeddedSessions
{
    public static SparkSession New(params (string Key, string Value)[] settings)
    {
        EmbeddedEngine.Register();
        var all = new Dictionary<string, string>
        {
            ["spark.engine"] = "embedded",
            ["spark.sql.session.timeZone"] = "UTC",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new SparkSession(new SessionState(all));
    }

    /// <summary>Each row as its values joined by commas.</summary>
    public static IReadOnlyList<string> Lines(this DataFrame frame) =>
        frame.Collect().Select(row => string.Join(",", row.Values.Select(value => value ?? "NULL"))).ToArray();
}
