using System.Collections.Concurrent;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Files;
using Spark.Embedded.Files.Parquet;
using Spark.Embedded.Functions;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;
using Spark.Embedded.Results;
using Spark.Embedded.Sql;
using Spark.Engines;
using Spark.Expressions;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded;

/// <summary>An open database with its macros, its C# functions, its kept frames and a pool of connections.</summary>
internal sealed class DatabaseSession : IDisposable
{
    private readonly Database _database;
    private readonly Connection _administration;
    private readonly NativeFunctions _functions;
    private readonly NativeAggregates _aggregates;
    private readonly RowSources _rows = new();
    private readonly CachedFrames _frames;
    private readonly ConcurrentBag<Connection> _idle = [];
    private readonly Func<SessionSettings> _settings;

    public DatabaseSession(DatabaseOptions options, Func<SessionSettings> settings)
    {
        _settings = settings;
        _database = new Database(options);
        _administration = _database.Connect();
        _functions = new NativeFunctions(_administration);
        _aggregates = new NativeAggregates(_administration);
        _frames = new CachedFrames(Fill, name => Execute(SqlWriter.DropTable(name), CancellationToken.None));
        Footers = new ParquetFooters(Rows);
        Files = new FileRelations(settings, Footers);
        _administration.Execute(Macros.Script);
        _rows.Register(_administration);
    }

    public FileRelations Files { get; }

    public ParquetFooters Footers { get; }

    /// <summary>Rows of a plan, streamed. The plan is lowered at the call, so refusals come before any row.</summary>
    public IEnumerable<ColumnBatch> Run(LogicalPlan plan, CancellationToken cancellation)
    {
        var (statement, sources) = Prepare(plan, cancellation);
        return Stream(statement, sources, plan.Output.Select(column => column.Type).ToArray(), cancellation);
    }

    /// <summary>Number of rows of a plan.</summary>
    public long Count(LogicalPlan plan, CancellationToken cancellation)
    {
        var count = new AggregateCall("count", [new Literal(1, KnownTypes.Int)], false, null, KnownTypes.Long, false);
        var rows = Run(new Aggregate([], [new Alias(count, "count", long.MaxValue)], plan), cancellation).Single();
        return (long)rows.Columns[0].GetValue(0)!;
    }

    /// <summary>The text that a plan becomes.</summary>
    public string Text(LogicalPlan plan)
    {
        var (statement, sources) = Prepare(plan, CancellationToken.None);
        sources.Dispose();
        return statement.Text;
    }

    /// <summary>DuckDB's own plan of a plan.</summary>
    public string Explain(LogicalPlan plan)
    {
        var (statement, sources) = Prepare(plan, CancellationToken.None);
        using (sources)
        {
            var connection = Rent();
            try
            {
                using var rows = connection.Query("EXPLAIN " + statement.Text);
                var text = new System.Text.StringBuilder();
                while (rows.TryNext(out var chunk))
                {
                    for (var row = 0; row < chunk.RowCount; row++)
                    {
                        text.AppendLine(chunk.Column(1).Text(row));
                    }
                }

                return text.ToString();
            }
            finally
            {
                _idle.Add(connection);
            }
        }
    }

    /// <summary>Runs a statement around the query of a plan, such as CREATE TABLE … AS or COPY … TO.</summary>
    public void Execute(LogicalPlan plan, Func<string, string> around, CancellationToken cancellation)
    {
        var (statement, sources) = Prepare(plan, cancellation);
        using (sources)
        {
            Execute(around(statement.Text), cancellation);
        }
    }

    public void Execute(string sql, CancellationToken cancellation)
    {
        var connection = Rent();
        try
        {
            connection.Execute(sql, cancellation);
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    /// <summary>The rows of a statement, in internal form.</summary>
    public IReadOnlyList<object?[]> Rows(string sql, IReadOnlyList<DataType> types)
    {
        var connection = Rent();
        try
        {
            var reader = new BatchReader(types);
            using var rows = connection.Query(sql);
            var result = new List<object?[]>();
            while (rows.TryNext(out var chunk))
            {
                var batch = reader.Read(chunk);
                result.AddRange(Enumerable.Range(0, batch.RowCount)
                    .Select(row => batch.Columns.Select(column => column.GetValue(row)).ToArray()));
            }

            return result;
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    public void Uncache(long key) => _frames.Remove(key);

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        _administration.Dispose();
        _database.Dispose();
    }

    private IEnumerable<ColumnBatch> Stream(
        SqlStatement statement,
        StatementSources sources,
        IReadOnlyList<DataType> types,
        CancellationToken cancellation)
    {
        using (sources)
        {
            var connection = Rent();
            try
            {
                var reader = new BatchReader(types);
                using var rows = connection.Query(statement.Text, cancellation);
                while (rows.TryNext(out var chunk))
                {
                    yield return reader.Read(chunk);
                }
            }
            finally
            {
                _idle.Add(connection);
            }
        }
    }

    private (SqlStatement Statement, StatementSources Sources) Prepare(
        LogicalPlan plan, CancellationToken cancellation)
    {
        var sources = new StatementSources(_rows, _frames, Files, node => Mapped(node, cancellation));
        try
        {
            var settings = _settings();
            settings.Check();
            var statement = SqlWriter.Statement(PlanLowering.Lower(plan, settings, sources));
            _functions.Ensure(statement.Functions);
            _aggregates.Ensure(statement.Aggregates);
            return (statement, sources);
        }
        catch (QueryFailure failure)
        {
            sources.Dispose();
            throw new EngineException(failure.Message, failure) { ErrorClass = failure.ErrorClass };
        }
        catch
        {
            sources.Dispose();
            throw;
        }
    }

    /// <summary>The plan below runs when its rows are asked for, but is refused now if it must be.</summary>
    private MappedRows Mapped(MapPartitions node, CancellationToken cancellation)
    {
        Text(node.Child);
        return new MappedRows(node, Run, cancellation);
    }

    private void Fill(string name, Cached node) =>
        Execute(node.Child, query => SqlWriter.CreateTable(name, query, node.Output.Count), CancellationToken.None);

    private Connection Rent() => _idle.TryTake(out var idle) ? idle : _database.Connect();
}
