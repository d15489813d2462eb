using Microsoft.Spark.Sql;
using Spark.Gateway.Wire;

namespace Spark.Gateway.Launching;

/// <summary>A JVM with a running Spark: started by us, or the one that started us.</summary>
internal sealed class SparkApplication : IDisposable
{
    /// <summary>
    /// What sessions need unless told otherwise. Structs with fields of one name are refused on their way to Arrow when
    /// the mode is the default one. Rows of the program over the threshold become partitions of batches; below it they
    /// are rows of the plan, which Spark sends to its tasks one object at a time.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> SessionDefaults = new Dictionary<string, string>
    {
        ["spark.sql.execution.arrow.localRelationThreshold"] = "4m",
        ["spark.sql.execution.pandas.structHandlingMode"] = "row",
        ["spark.sql.session.timeZone"] = TimeZoneInfo.Local.Id,
    };

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly JvmProcess? _process;
    private int _isStopped;

    private SparkApplication(JavaGateway java, JvmProcess? process, JavaObject session)
    {
        Java = java;
        _process = process;
        Session = session;
        using var scalaContext = session.Call("sparkContext");
        Context = java.Static("org.apache.spark.api.java.JavaSparkContext", "fromSparkContext", scalaContext);
        Version = session.Call<string>("version");
    }

    /// <summary>Calls into the JVM.</summary>
    public JavaGateway Java { get; }

    /// <summary>The first <c>SparkSession</c> of the JVM.</summary>
    public JavaObject Session { get; }

    /// <summary>The <c>JavaSparkContext</c>.</summary>
    public JavaObject Context { get; }

    /// <summary>Such as <c>3.5.6</c>.</summary>
    public string Version { get; }

    /// <summary>Whether another program started the JVM and shares its settings and its machine.</summary>
    public bool IsAttached => _process is null;

    /// <summary>Process of a JVM that we started.</summary>
    public int? ProcessId => _process?.Id;

    /// <summary>Where a JVM that we started writes what it has to say.</summary>
    public string? LogFile => _process?.LogFile;

    /// <summary>Settings with which Spark runs, those of its command line included.</summary>
    public IReadOnlyDictionary<string, string> ReadSettings()
    {
        using var conf = Context.Call("getConf");
        return conf.Call<string>("toDebugString")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    /// <summary>
    /// Attaches to the JVM that started this program; without one, starts a JVM with the session's settings.
    /// </summary>
    public static SparkApplication Start(
        IReadOnlyDictionary<string, string> settings,
        Func<string, string?> environment)
    {
        var launch = LaunchSettings.Of(settings);
        return Attachment.Find(environment) is { } address
            ? Attach(launch, address)
            : Launch(launch, SparkInstallation.Find(settings, environment), environment);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) != 0)
        {
            return;
        }

        try
        {
            // A JVM that hangs is ended by what follows.
            Task.Run(Stop).Wait(StopLimit);
        }
        finally
        {
            Java.Dispose();
            _process?.Dispose();
        }
    }

    private void Stop()
    {
        try
        {
            Session.Run("stop");
        }
        catch (Exception gone) when (gone is GatewayLostException or GatewayProtocolException or EngineException
            or JavaException or ObjectDisposedException)
        {
            // A JVM that died has stopped, and whoever called it last was told; one that cannot stop Spark ends next.
        }
    }

    private static SparkApplication Launch(
        LaunchSettings launch,
        SparkInstallation spark,
        Func<string, string?> environment)
    {
        var process = Start(spark, launch, environment);
        JavaGateway? java = null;
        try
        {
            java = new JavaGateway(process.WaitForGateway(environment), lost => Death.Of(process, lost));
            return new SparkApplication(java, process, CreateSession(java, launch, settings: []));
        }
        catch
        {
            java?.Dispose();
            process.Dispose();
            throw;
        }
    }

    private static JvmProcess Start(
        SparkInstallation spark,
        LaunchSettings launch,
        Func<string, string?> environment)
    {
        var folder = RunFolder.Create(launch.LogFile);
        try
        {
            return JvmProcess.Start(SparkCommandLine.Of(spark, launch, folder, environment), folder);
        }
        catch
        {
            folder.Delete();
            throw;
        }
    }

    private static SparkApplication Attach(LaunchSettings launch, GatewayAddress address)
    {
        var java = new JavaGateway(address, Death.OfParent);
        try
        {
            using var given = java.New("org.apache.spark.SparkConf");
            var defaults = SessionDefaults.Where(entry => !given.Call<bool>("contains", entry.Key));
            return new SparkApplication(java, null, CreateSession(java, launch, [.. defaults, .. launch.Spark]));
        }
        catch
        {
            java.Dispose();
            throw;
        }
    }

    /// <summary>What was given at the start of the JVM holds already; a master is never set here.</summary>
    private static JavaObject CreateSession(
        JavaGateway java,
        LaunchSettings launch,
        IReadOnlyCollection<KeyValuePair<string, string>> settings)
    {
        using var builder = java.Static("org.apache.spark.sql.SparkSession", "builder");
        builder.Run("appName", launch.AppName);
        foreach (var (key, value) in settings)
        {
            builder.Run("config", key, value);
        }

        try
        {
            return builder.Call("getOrCreate");
        }
        catch (JavaException failure)
        {
            var why = PortInUse.Of(failure.Innermost.Message) ?? failure.Innermost.Message;
            throw new EngineException($"Spark did not start on master '{launch.Master}': {why}", failure)
            {
                JavaStack = failure.JavaStack,
            };
        }
    }
}
