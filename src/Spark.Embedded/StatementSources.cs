using Spark.Embedded.Files;
using Spark.Embedded.Lowering;
using Spark.Embedded.Native;
using Spark.Embedded.Results;
using Spark.Embedded.Sql;
using Spark.Plans;
using Spark.Types;

namespace Spark.Embedded;

/// <summary>What one statement reads from outside of the database; released when the statement is done.</summary>
internal sealed class StatementSources(
    RowSources rows, CachedFrames frames, FileRelations files, Func<MapPartitions, IRowSource> mapped)
    : IRelationProvider, IDisposable
{
    private readonly List<long> _ids = [];

    public SqlFrom Rows(LocalRelation relation, IReadOnlyList<string> names, string alias) =>
        Source(
            new ArrayRowSource(relation.Columns.Select(column => column.Type).ToArray(), relation.Rows),
            names,
            alias
        );

    public SqlFrom Files(FileRelation relation, IReadOnlyList<string> names, string alias) =>
        files.Rows(relation, Source, new SqlNames(names, alias));

    public long EstimateRows(FileRelation relation) => files.EstimateRows(relation);

    public SqlFrom Mapped(MapPartitions node, IReadOnlyList<string> names, string alias) =>
        Source(mapped(node), names, alias);

    public string Cached(Cached node) => frames.Table(node);

    public SqlFrom Source(IRowSource source, IReadOnlyList<string> names, string alias)
    {
        var id = rows.Add(source);
        _ids.Add(id);
        return new SqlTableFunction(RowSources.FunctionName, [new SqlLiteral(id, KnownTypes.Long)], [], alias, names);
    }

    public void Dispose()
    {
        foreach (var id in _ids)
        {
            rows.Remove(id);
        }

        _ids.Clear();
    }
}
