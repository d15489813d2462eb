using System.Collections.Concurrent;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Gateway.Files;
using Spark.Gateway.Launching;
using Spark.Gateway.ML;
using Spark.Gateway.Rdds;
using Spark.Gateway.Results;
using Spark.Gateway.Wire;
using Spark.Plans;
using Spark.Rdds;
using Spark.Types;

namespace Spark.Gateway;

/// <summary>
/// One session's engine: stock Spark in a JVM that starts, or is attached to, when it is first needed.
/// </summary>
internal sealed class SparkGatewayEngine : IEngine
{
    private const string PythonSql = "org.apache.spark.sql.api.python.PythonSQLUtils";

    private readonly ConcurrentDictionary<string, string> _settings;
    private readonly Func<string, string?> _environment;
    private readonly Lock _starting = new();
    private readonly GatewayRdds _rdds;
    private readonly Lazy<GatewayLearning> _learning;
    private volatile GatewaySession? _started;

    public SparkGatewayEngine(IReadOnlyDictionary<string, string> settings, Func<string, string?> environment)
    {
        _settings = new ConcurrentDictionary<string, string>(settings, StringComparer.Ordinal);
        _environment = environment;
        _learning = new Lazy<GatewayLearning>(
            () => new GatewayLearning(Session, this), LazyThreadSafetyMode.PublicationOnly);
        _rdds = new GatewayRdds(() => Session);
        Files = new HadoopFileStore(() => Session.Context, () => Session.Actions);
    }

    public string Name => SparkEngine.Name;

    public string Version => $"spark {Session.SparkVersion}";

    public string? Master => Session.Actions.Ask(() => Session.Context.Call<string>("master"));

    public IReadOnlyDictionary<string, string> GivenSettings =>
        _started?.GivenSettings ?? new Dictionary<string, string>();

    public IFileStore Files { get; }

    public IRddEngine Rdds => _rdds;

    public IMachineLearning MachineLearning => _learning.Value;

    /// <summary>
    /// The session in the JVM, which starts now when it has not. One that could not start may with other settings.
    /// </summary>
    public GatewaySession Session
    {
        get
        {
            if (_started is { } started)
            {
                return started;
            }

            lock (_starting)
            {
                return _started ??= new GatewaySession(_settings, _environment);
            }
        }
    }

    /// <summary>
    /// A value that holds already is not told again: Spark refuses one that it reads at the start only, even the same.
    /// </summary>
    public void SetConf(string key, string? value)
    {
        if (_settings.GetValueOrDefault(key) == value)
        {
            return;
        }

        if (!LaunchSettings.IsOwn(key))
        {
            _started?.SetConf(key, value);
        }

        if (value is null)
        {
            _settings.TryRemove(key, out _);
        }
        else
        {
            _settings[key] = value;
        }
    }

    public StructType ReadSchema(FileSource source, CancellationToken cancellation) => Session.Actions.Run(
        "read schema",
        _ =>
        {
            using var schema = Session.Frames.Open(source).Call("schema");
            return (StructType)JsonTypes.Parse(schema.Call<string>("json"));
        },
        cancellation);

    public IEnumerable<ColumnBatch> Execute(LogicalPlan plan, CancellationToken cancellation)
    {
        var types = plan.Output.Select(column => column.Type).ToArray();
        var frame = Session.Actions.Run("prepare", _ => Session.Frames.Build(plan), cancellation);
        return Stream(frame, types, cancellation);
    }

    public long Count(LogicalPlan plan, CancellationToken cancellation) => Session.Actions.Run(
        "count",
        _ =>
        {
            using var frame = Session.Frames.Build(plan);
            return frame.Call<long>("count");
        },
        cancellation);

    /// <summary>Spark's own text without its first heading, which stands before it already.</summary>
    public string Explain(LogicalPlan plan, bool extended) => Session.Actions.Ask(() =>
    {
        using var frame = Session.Frames.BuildNamed(plan);
        using var execution = frame.Call("queryExecution");
        var text = Session.Java.Static<string>(
            PythonSql, "explainString", execution, extended ? "formatted" : "simple");
        const string Heading = "== Physical Plan ==\n";
        return text.StartsWith(Heading, StringComparison.Ordinal) ? text[Heading.Length..] : text;
    });

    public void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation) => Session.Actions.Run(
        "write",
        _ =>
        {
            using var frame = Session.Frames.BuildNamed(plan);
            FrameWriter.Write(frame, request);
            return true;
        },
        cancellation);

    public void Uncache(long key)
    {
        _started?.Actions.Ask(() =>
        {
            Session.Frames.Uncache(key);
            return true;
        });
    }

    public void Dispose() => _started?.Dispose();

    private IEnumerable<ColumnBatch> Stream(JavaObject frame, DataType[] types, CancellationToken cancellation)
    {
        BatchSpool spool;
        using (frame)
        {
            spool = Session.Actions.Run(
                "collect", action => FrameReader.Receive(frame, types, action.Serving), cancellation);
        }

        foreach (var batch in FrameReader.Decode(spool, types))
        {
            yield return batch;
        }
    }
}
