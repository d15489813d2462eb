using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Plans;
using Spark.Sessions;

namespace Spark.Tests;

/// <summary>Runs local rows, limits and nothing else; for tests of what happens around an engine.</summary>
internal sealed class LocalEngine : IEngine
{
    private LocalEngine()
    {
    }

    public string Name => "local";

    public string Version => "local 1.0";

    public Dictionary<string, string?> Conf { get; } = [];

    public IFileStore Files => throw new UnsupportedByEngineException(Name, "Files", "Use an engine with files.");

    public IMachineLearning MachineLearning =>
        throw new UnsupportedByEngineException(Name, "ML", "Use an engine that learns.");

    /// <summary>A session on this engine in zone UTC.</summary>
    public static SparkSession Session()
    {
        EngineRegistry.Register("local", _ => new LocalEngine());
        return new SparkSession(new SessionState(new Dictionary<string, string>
        {
            [SessionState.EngineKey] = "local",
            [SessionState.ZoneKey] = "UTC",
        }));
    }

    public void SetConf(string key, string? value) => Conf[key] = value;

    public StructType ReadSchema(FileSource source, CancellationToken cancellation) =>
        source.UserSchema ?? new StructType([new StructField("value", new StringType())]);

    public IEnumerable<ColumnBatch> Execute(LogicalPlan plan, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = Rows(plan).ToArray();
        var columns = plan.Output
            .Select((column, i) => (ColumnVector)new ObjectVector(column.Type, rows.Select(row => row[i]).ToArray()))
            .ToArray();
        return [new ColumnBatch(rows.Length, columns)];
    }

    public long Count(LogicalPlan plan, CancellationToken cancellation) => Rows(plan).LongCount();

    public string Explain(LogicalPlan plan, bool extended) => "local";

    public void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation) =>
        throw new UnsupportedByEngineException(Name, "Write", "Use an engine with files.");

    public void Uncache(long key)
    {
    }

    public void Dispose()
    {
    }

    private IEnumerable<object?[]> Rows(LogicalPlan plan) => plan switch
    {
        LocalRelation local => local.Rows,
        Limit limit => Rows(limit.Child).Take((int)limit.Count),
        Tail tail => Rows(tail.Child).TakeLast((int)tail.Count),
        Project { Expressions.Count: 0 } project => Rows(project.Child).Select(_ => Array.Empty<object?>()),
        _ => throw new UnsupportedByEngineException(Name, plan.GetType().Name, "Use local rows."),
    };
}
