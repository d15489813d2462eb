using Spark.Gateway.Wire;

namespace Spark.Gateway.Launching;

/// <summary>
/// A session's hold on the one running Spark of this process. The first session starts it, the last one stops it; each
/// has settings and views of its own.
/// </summary>
internal sealed class ApplicationLease : IDisposable
{
    private static readonly Lock Gate = new();
    private static SparkApplication? Running;
    private static LaunchSettings? RunningSettings;
    private static int Holders;

    private int _isReturned;

    private ApplicationLease(SparkApplication application, JavaObject session) =>
        (Application, Session) = (application, session);

    public SparkApplication Application { get; }

    /// <summary>The <c>SparkSession</c> of this holder.</summary>
    public JavaObject Session { get; }

    public static ApplicationLease Take(
        IReadOnlyDictionary<string, string> settings,
        Func<string, string?> environment)
    {
        lock (Gate)
        {
            var wanted = LaunchSettings.Of(settings);
            if (Running is null)
            {
                (Running, RunningSettings) = (SparkApplication.Start(settings, environment), wanted);
                Holders = 1;
                return new ApplicationLease(Running, Running.Session);
            }

            if (!Running.IsAttached)
            {
                RunningSettings!.CheckShares(wanted);
            }

            var session = Running.Session.Call("newSession");
            SetOwn(session, wanted, RunningSettings!);
            Holders++;
            return new ApplicationLease(Running, session);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) != 0)
        {
            return;
        }

        lock (Gate)
        {
            if (--Holders == 0)
            {
                var last = Running!;
                (Running, RunningSettings) = (null, null);
                last.Dispose();
            }
        }
    }

    /// <summary>A new session begins with the SQL settings of the one that started Spark; it gets its own.</summary>
    private static void SetOwn(JavaObject session, LaunchSettings wanted, LaunchSettings running)
    {
        using var conf = session.Call("conf");
        foreach (var key in running.Spark.Keys.Union(wanted.Spark.Keys).Where(LaunchSettings.IsOfSession))
        {
            var value = wanted.Find(key) ?? SparkApplication.SessionDefaults.GetValueOrDefault(key);
            if (session.Java.Static<bool>("org.apache.spark.sql.internal.SQLConf", "isStaticConfigKey", key))
            {
                CheckStatic(key);
            }
            else if (value is null)
            {
                conf.Run("unset", key);
            }
            else
            {
                conf.Run("set", key, value);
            }
        }

        void CheckStatic(string key)
        {
            if (wanted.Find(key) is not null)
            {
                running.CheckSame(wanted, key);
            }
        }
    }
}
