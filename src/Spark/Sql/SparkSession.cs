using Spark.Analysis;
using Spark.Engines;
using Spark.Frames;
using Spark.Plans;
using Spark.Sessions;
using Spark.Types;

namespace Microsoft.Spark.Sql;

/// <summary>The entry point: reads data, runs SQL, holds settings and temporary views.</summary>
public sealed partial class SparkSession : IDisposable
{
    internal SparkSession(SessionState state) => State = state;

    internal SessionState State { get; }

    internal IEngine Engine => State.Engine;

    /// <summary>Settings and application name of the running program.</summary>
    public SparkContext SparkContext => new(this);

    /// <summary>Views, databases and functions that this session knows.</summary>
    public Catalog.Catalog Catalog => new(this);

    /// <summary>Begins the configuration of a session.</summary>
    public static Builder Builder() => new();

    /// <summary>Runtime settings; a change holds for actions that start later.</summary>
    public RuntimeConfig Conf() => new(State.Settings);

    /// <summary>A session on the same engine with the same settings but temporary views of its own.</summary>
    public SparkSession NewSession() => new(State.Fork());

    /// <summary>Names for C# functions in SQL text.</summary>
    public UdfRegistration Udf() => new(this);

    /// <summary>
    /// A reader for files; formats are <c>csv</c>, <c>json</c>, <c>parquet</c> (default) and <c>text</c>.
    /// </summary>
    public DataFrameReader Read() => new(this);

    /// <summary>Longs from 0 to <paramref name="end"/> (exclusive) in column <c>id</c>.</summary>
    public DataFrame Range(long end) => Range(0, end);

    /// <summary>
    /// Longs from <paramref name="start"/> to <paramref name="end"/> (exclusive) in column <c>id</c>.
    /// </summary>
    public DataFrame Range(long start, long end) => Range(start, end, 1);

    /// <summary>Longs from start to end (exclusive) by step in column <c>id</c>.</summary>
    public DataFrame Range(long start, long end, long step) => Numbers(start, end, step, null);

    /// <summary>
    /// Longs from start to end (exclusive) by step; written in as many files as there are partitions.
    /// </summary>
    public DataFrame Range(long start, long end, long step, int numPartitions) =>
        Numbers(start, end, step, numPartitions);

    /// <summary>Runs a statement. Queries are resolved now and run by actions; commands run at once.</summary>
    /// <exception cref="AnalysisException">The text does not parse or names something that does not exist.</exception>
    public DataFrame Sql(string sqlText)
    {
        ArgumentNullException.ThrowIfNull(sqlText);
        return new Statements(this).Run(sqlText);
    }

    /// <summary>The rows of a view.</summary>
    /// <exception cref="AnalysisException">There is no view of this name.</exception>
    public DataFrame Table(string tableName)
    {
        State.Analyzer();
        return Frame(State.Catalog.Table(global::Spark.Parsing.AttributeName.Parse(tableName), null));
    }

    /// <summary>Name and version of the engine that runs actions.</summary>
    public string Version() => Engine.Version;

    /// <summary>Ends running actions and frees the engine; frames of this session cannot run any more.</summary>
    public void Stop() => Dispose();

    /// <inheritdoc cref="Stop"/>
    public void Dispose()
    {
        Forget(this);
        State.Dispose();
    }

    internal DataFrame Frame(LogicalPlan plan) => new(this, plan, FrameBindings.None);

    private DataFrame Numbers(long start, long end, long step, int? numPartitions)
    {
        ArgumentOutOfRangeException.ThrowIfZero(step);
        var id = new global::Spark.Expressions.AttributeReference("id", KnownTypes.Long, false, AttributeIds.Next());
        return Frame(new RangeRelation(start, end, step, numPartitions, id));
    }
}
