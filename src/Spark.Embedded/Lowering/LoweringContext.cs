using System.Globalization;
using Spark.Embedded.Sql;
using Spark.Plans;

namespace Spark.Embedded.Lowering;

/// <summary>What one lowering shares: session settings, named queries so far, fresh names.</summary>
internal sealed class LoweringContext(SessionSettings settings, IRelationProvider provider)
{
    private readonly List<SqlNamedQuery> _queries = [];
    private int _names;

    public SessionSettings Settings { get; } = settings;

    public IRelationProvider Provider { get; } = provider;

    /// <summary>Sums of doubles follow the order of the rows.</summary>
    public bool SumsInOrder { get; init; } = true;

    public IReadOnlyList<SqlNamedQuery> Queries => _queries;

    public string FreshName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_names}");

    public string AddQuery(SqlQuery query)
    {
        var name = FreshName("t");
        _queries.Add(new SqlNamedQuery(name, query));
        return name;
    }
}

/// <summary>Gives the lowering what lies outside of the plan: files, stored frames, rows held in C#.</summary>
internal interface IRelationProvider
{
    /// <summary>Rows of a file source; columns come under the given names in order.</summary>
    SqlFrom Files(FileRelation relation, IReadOnlyList<string> names, string alias);

    /// <summary>Name of the table that holds the rows of a cached frame, filled on first use.</summary>
    string Cached(Cached node);

    /// <summary>About how many rows the files of a source have.</summary>
    long EstimateRows(FileRelation relation);

    /// <summary>Rows that a function of the program makes of another plan's.</summary>
    SqlFrom Mapped(MapPartitions node, IReadOnlyList<string> names, string alias);

    /// <summary>Rows kept in C#, as a table function call.</summary>
    SqlFrom Rows(LocalRelation relation, IReadOnlyList<string> names, string alias);
}
