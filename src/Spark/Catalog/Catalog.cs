using Spark.Analysis;
using Spark.Parsing;
using Spark.Plans;

namespace Microsoft.Spark.Sql.Catalog;

/// <summary>Views of a session. There is one database, <c>default</c>, and no table outlives the session.</summary>
public sealed class Catalog
{
    private readonly SparkSession _session;

    internal Catalog(SparkSession session) => _session = session;

    /// <summary>Names of the session's views with their database.</summary>
    public DataFrame ListTables() => _session.Sql("SHOW TABLES");

    /// <summary>Columns of a view with types.</summary>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public DataFrame ListColumns(string tableName) =>
        _session.Sql($"DESCRIBE {AnalysisErrors.Quote(AttributeName.Parse(tableName))}");

    /// <summary>Names of the functions of SQL text.</summary>
    public DataFrame ListFunctions() => _session.Sql("SHOW FUNCTIONS");

    /// <summary>Names of databases: <c>default</c>.</summary>
    public DataFrame ListDatabases() => _session.Sql("SHOW DATABASES");

    /// <summary>Whether there is a view of this name.</summary>
    public bool TableExists(string tableName) =>
        _session.State.Catalog.Find(AttributeName.Parse(tableName)) is not null;

    /// <summary>Whether there is a function of this name.</summary>
    public bool FunctionExists(string functionName) =>
        global::Spark.Analysis.Functions.FunctionCatalogue.Find(functionName) is not null
        || _session.State.Catalog.FindFunction(functionName) is not null;

    /// <summary>Whether there is a database of this name.</summary>
    public bool DatabaseExists(string dbName) =>
        dbName.Equals(SessionCatalog.Database, StringComparison.OrdinalIgnoreCase);

    /// <summary>Name of the current database: <c>default</c>.</summary>
    public string CurrentDatabase() => SessionCatalog.Database;

    /// <summary>Takes a view away; false when there is none.</summary>
    public bool DropTempView(string viewName) => _session.State.Catalog.Drop(viewName, isGlobal: false);

    /// <summary>Takes a view of <c>global_temp</c> away; false when there is none.</summary>
    public bool DropGlobalTempView(string viewName) => _session.State.Catalog.Drop(viewName, isGlobal: true);

    /// <summary>Keeps the rows of a view after the first action that computes them.</summary>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public void CacheTable(string tableName)
    {
        var plan = Find(tableName);
        if (plan is not Cached)
        {
            _session.Frame(plan).Cache().CreateOrReplaceTempView(tableName);
        }
    }

    /// <summary>Frees the kept rows of a view.</summary>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public void UncacheTable(string tableName)
    {
        if (Find(tableName) is Cached)
        {
            _session.Frame(Find(tableName)).Unpersist().CreateOrReplaceTempView(tableName);
        }
    }

    /// <summary>Whether the rows of a view are kept.</summary>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public bool IsCached(string tableName) => Find(tableName) is Cached;

    private LogicalPlan Find(string tableName)
    {
        var name = AttributeName.Parse(tableName);
        return _session.State.Catalog.Find(name) ?? throw AnalysisErrors.TableNotFound(name, null);
    }
}
