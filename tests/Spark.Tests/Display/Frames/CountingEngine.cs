using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Engines;
using Spark.Plans;
using Spark.Sessions;

namespace Spark.Tests.Display.Frames;

/// <summary>Runs nothing but limits over given rows, and counts how often it is asked.</summary>
internal sealed class CountingEngine : IEngine
{
    public int ExecutionCount { get; private set; }

    public Exception? Failure { get; set; }

    public string Name => "counting";

    public string Version => "counting 1";

    public IFileStore Files => throw new NotSupportedException();

    public IMachineLearning MachineLearning => throw new NotSupportedException();

    public static (SparkSession Session, CountingEngine Engine) Start()
    {
        var engine = new CountingEngine();
        var name = $"counting-{Guid.NewGuid():N}";
        EngineRegistry.Register(name, _ => engine);
        var settings = new Dictionary<string, string>
        {
            [SessionState.EngineKey] = name,
            [SessionState.ZoneKey] = "UTC",
        };
        return (new SparkSession(new SessionState(settings)), engine);
    }

    public IEnumerable<ColumnBatch> Execute(LogicalPlan plan, CancellationToken cancellation)
    {
        ExecutionCount++;
        if (Failure is not null)
        {
            throw Failure;
        }

        var limit = Assert.IsType<Limit>(plan);
        var source = Assert.IsType<LocalRelation>(limit.Child);
        var rows = source.Rows.Take((int)limit.Count).ToArray();
        yield return new ColumnBatch(rows.Length, source.Columns
            .Select((column, c) => new ObjectVector(column.Type, rows.Select(row => row[c]).ToArray()))
            .ToArray());
    }

    public void SetConf(string key, string? value)
    {
    }

    public StructType ReadSchema(FileSource source, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public long Count(LogicalPlan plan, CancellationToken cancellation) => throw new NotSupportedException();

    public string Explain(LogicalPlan plan, bool extended) => throw new NotSupportedException();

    public void Write(LogicalPlan plan, WriteRequest request, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public void Uncache(long key)
    {
    }

    public void Dispose()
    {
    }
}
