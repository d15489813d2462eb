using System.Collections.Concurrent;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;
using Spark.Embedded.Results;
using Spark.Embedded.Sql;
using Spark.Engines;
using Spark.Plans;

namespace Spark.Embedded;

/// <summary>An open database with its macros, its C# functions and a pool of connections.</summary>
internal sealed class DatabaseSession : IDisposable, IRelationProvider
{
    private readonly Database _database;
    private readonly Connection _administration;
    private readonly NativeFunctions _functions;
    private readonly NativeAggregates _aggregates;
    private readonly ConcurrentBag<Connection> _idle = [];

    public DatabaseSession(DatabaseOptions options)
    {
        _database = new Database(options);
        _administration = _database.Connect();
        _functions = new NativeFunctions(_administration);
        _aggregates = new NativeAggregates(_administration);
        _administration.Execute(Macros.Script);
    }

    /// <summary>Rows of a statement, streamed; the connection goes back to the pool at the end.</summary>
    public IEnumerable<ColumnBatch> Run(
        SqlStatement statement,
        IReadOnlyList<DataType> types,
        CancellationToken cancellation
    )
    {
        _functions.Ensure(statement.Functions);
        _aggregates.Ensure(statement.Aggregates);
        return Stream();

        IEnumerable<ColumnBatch> Stream()
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

    public SqlFrom Files(FileRelation relation, IReadOnlyList<string> names, string alias) =>
        throw new NotImplementedException();

    public string Cached(Cached node, IReadOnlyList<string> names) => throw new NotImplementedException();

    public SqlFrom Rows(LocalRelation relation, IReadOnlyList<string> names, string alias) =>
        throw new NotImplementedException();

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        _administration.Dispose();
        _database.Dispose();
    }

    private Connection Rent()
    {
        if (_idle.TryTake(out var idle))
        {
            return idle;
        }

        var connection = _database.Connect();
        connection.Execute("SET TimeZone = 'UTC'");
        return connection;
    }
}
