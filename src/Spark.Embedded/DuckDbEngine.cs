using System.Collections.Concurrent;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Files.Parquet;
using Spark.Embedded.Files.Writing;
using Spark.Embedded.Functions;
using Spark.Embedded.Lowering;
using Spark.Embedded.ML;
using Spark.Embedded.Native;
using Spark.Embedded.Rdds;
using Spark.Engines;
using Spark.Plans;
using Spark.Rdds;

namespace Spark.Embedded;

/// <summary>One session's engine: a database in memory, its settings, and the way from plans to rows.</summary>
internal sealed class DuckDbEngine : IEngine
{
    private readonly ConcurrentDictionary<string, string> _settings;
    private readonly Lazy<DatabaseSession> _session;
    private readonly Lazy<EmbeddedLearning> _learning;
    private readonly Lazy<EmbeddedRdds> _rdds;

    public DuckDbEngine(IReadOnlyDictionary<string, string> settings)
    {
        _settings = new ConcurrentDictionary<string, string>(settings, StringComparer.OrdinalIgnoreCase);
        _rdds = new Lazy<EmbeddedRdds>(() => new EmbeddedRdds(Execute));
        _learning = new Lazy<EmbeddedLearning>(() => new EmbeddedLearning(this));
        _session = new Lazy<DatabaseSession>(() =>
            new DatabaseSession(DatabaseOptionsReader.Read(_settings), () => Session)
        );
    }

    public string Name => EmbeddedEngine.Name;

    public string Version =>
        $"embedded {typeof(DuckDbEngine).Assembly.GetName().Version?.ToString(2)} (DuckDB "
        + $"{Database.LibraryVersion.TrimStart('v')})";

    public IFileStore Files { get; } = new LocalFileStore();

    public IRddEngine Rdds => _rdds.Value;

    public IMachineLearning MachineLearning => _learning.Value;

    private SessionSettings Session => new()
    {
        TimeZone = _settings.GetValueOrDefault("spark.sql.session.timeZone", TimeZoneInfo.Local.Id),
        Values = _settings,
    };

    public void SetConf(string key, string? value)
    {
        if (value is null)
        {
            _settings.TryRemove(key, out _);
        }
        else
        {
            _settings[key] = value;
        }
    }

    public StructType ReadSchema(FileSource source, CancellationToken cancellation) =>
        QueryFailure.Translated(() => _session.Value.Files.ReadSchema(source, cancellation));

    /// <summary>What the end of a Parquet file says.</summary>
    public ParquetFooter Footer(string path) => _session.Value.Footers.Of(path);

    public IEnumerable<ColumnBatch> Execute(LogicalPlan plan, CancellationToken cancellation) =>
        _session.Value.Run(plan, cancellation);

    public long Count(LogicalPlan plan, CancellationToken cancellation) => _session.Value.Count(plan, cancellation);

    public string Explain(LogicalPlan plan, bool extended) =>
        extended ? $"{_session.Value.Text(plan)}\n\n{_session.Value.Explain(plan)}" : _session.Value.Text(plan);

    public void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation) =>
        new FileWriting(_session.Value, Session).Write(plan, request, cancellation);

    public void Uncache(long key)
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Uncache(key);
        }
    }

    public void Dispose()
    {
        if (_session.IsValueCreated)
        {
            _session.Value.Dispose();
        }
    }
}
