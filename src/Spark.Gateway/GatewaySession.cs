using Spark.Gateway.Launching;
using Spark.Gateway.Lowering;
using Spark.Gateway.Rdds;
using Spark.Gateway.Results;
using Spark.Gateway.Running;
using Spark.Gateway.Wire;
using Spark.Gateway.Workers;

namespace Spark.Gateway;

/// <summary>One session in the JVM and what works on it: calls, frames of plans, actions.</summary>
internal sealed class GatewaySession : IDisposable
{
    private static readonly string[] MemorySettings = ["spark.driver.memory", "spark.executor.memory"];

    private readonly ApplicationLease _lease;
    private readonly JavaObject _conf;

    public GatewaySession(IReadOnlyDictionary<string, string> settings, Func<string, string?> environment)
    {
        _lease = ApplicationLease.Take(settings, environment);
        string master;
        Dictionary<string, string?> memory;
        try
        {
            _conf = Session.Call("conf");
            master = Context.Call<string>("master");
            memory = MemorySettings.ToDictionary(key => key, FindSetting);
        }
        catch
        {
            _lease.Dispose();
            throw;
        }

        Actions = new SparkActions(Session, Context, memory.GetValueOrDefault);
        Functions = new ExecutorFunctions(Session, Context, new WorkerExecutable(master, FindSetting));
        Frames = new FrameBuilder(
            Session, new SentRows(Session).Frame, Functions);
        Rdds = new RddBuilder(Context, Frames, Functions);
    }

    public JavaGateway Java => _lease.Application.Java;

    /// <summary>The <c>SparkSession</c>.</summary>
    public JavaObject Session => _lease.Session;

    /// <summary>The <c>JavaSparkContext</c>.</summary>
    public JavaObject Context => _lease.Application.Context;

    /// <summary>Version of Spark, such as <c>3.5.6</c>.</summary>
    public string SparkVersion => _lease.Application.Version;

    /// <summary>Process of a JVM that we started.</summary>
    public int? ProcessId => _lease.Application.ProcessId;

    /// <summary>Settings of the command line that started Spark, when that was not ours; else none.</summary>
    public IReadOnlyDictionary<string, string> GivenSettings => _lease.Application.IsAttached
        ? Actions.Ask(_lease.Application.ReadSettings)
        : new Dictionary<string, string>();

    /// <summary>Work that may start jobs, or fail in the JVM, runs inside these.</summary>
    public SparkActions Actions { get; }

    /// <summary>C# functions as the JVM knows them.</summary>
    public ExecutorFunctions Functions { get; }

    /// <summary>RDDs in the JVM.</summary>
    public RddBuilder Rdds { get; }

    /// <summary>Plans as frames of the JVM.</summary>
    public FrameBuilder Frames { get; }

    /// <summary>
    /// Sets a runtime setting; null unsets it. One that is read at the start only is refused by Spark.
    /// </summary>
    public void SetConf(string key, string? value) => Actions.Ask(() =>
    {
        if (key == "spark.log.level")
        {
            Context.Run("setLogLevel", value ?? "WARN");
        }
        else if (value is null)
        {
            _conf.Run("unset", key);
        }
        else
        {
            _conf.Run("set", key, value);
        }

        return true;
    });

    public void Dispose()
    {
        Rdds.Dispose();
        Frames.Dispose();
        Functions.Dispose();
        Actions.Dispose();
        _conf.Dispose();
        _lease.Dispose();
    }

    private string? FindSetting(string key)
    {
        var value = _conf.Call<string>("get", key, string.Empty);
        return value.Length == 0 ? null : value;
    }
}
