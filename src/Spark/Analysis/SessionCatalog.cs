using Microsoft.Spark.Sql;
using Spark.Lambdas;
using Spark.Parsing;
using Spark.Plans;

namespace Spark.Analysis;

/// <summary>Views of a session, and what the analysis needs to know of it.</summary>
internal sealed class SessionCatalog(Func<TimeZoneInfo> zone, Func<long> nextSeed)
{
    public const string Database = "default";
    public const string GlobalDatabase = "global_temp";

    private readonly Dictionary<string, LogicalPlan> _views = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LogicalPlan> _globalViews = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CatalogTable> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LambdaFunction> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    public TimeZoneInfo Zone => zone();

    public long NextSeed() => nextSeed();

    /// <summary>The plan of a view under fresh column ids, qualified by its name.</summary>
    public LogicalPlan Table(IReadOnlyList<string> name, SourcePosition? at) =>
        Find(name) is { } plan
            ? Projections.Qualified(Projections.Renewed(plan), IsGlobal(name) ? [GlobalDatabase, name[^1]] : [name[^1]])
            : throw AnalysisErrors.TableNotFound(name, at);

    public LogicalPlan? Find(IReadOnlyList<string> name)
    {
        lock (_lock)
        {
            if (IsGlobal(name))
            {
                return _globalViews.GetValueOrDefault(name[1]);
            }

            if (name.Count == 1 && _views.TryGetValue(name[0], out var view))
            {
                return view;
            }

            var isHere = name.Count == 1
                || (name.Count == 2 && name[0].Equals(Database, StringComparison.OrdinalIgnoreCase));
            return isHere ? _tables.GetValueOrDefault(name[^1])?.Read() : null;
        }
    }

    public void Create(IReadOnlyList<string> name, LogicalPlan plan, bool isReplace, bool isGlobal)
    {
        if (name.Count > 1)
        {
            throw new AnalysisException(
                "TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS",
                "CREATE TEMPORARY VIEW or the corresponding Dataset APIs only accept single-part view names, but "
                + $"got: {string.Join('.', name)}.",
                null);
        }

        lock (_lock)
        {
            var views = isGlobal ? _globalViews : _views;
            if (!isReplace && views.ContainsKey(name[0]))
            {
                throw new AnalysisException(
                    "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
                    $"Cannot create the temporary view `{name[0]}` because it already exists.\n"
                    + "Choose a different name, drop or replace the existing view, or add the IF NOT EXISTS clause "
                    + "to tolerate pre-existing views.",
                    null);
            }

            views[name[0]] = plan;
        }
    }

    public bool Drop(string name, bool isGlobal)
    {
        lock (_lock)
        {
            return (isGlobal ? _globalViews : _views).Remove(name);
        }
    }

    public CatalogTable? FindTable(string name)
    {
        lock (_lock)
        {
            return _tables.GetValueOrDefault(name);
        }
    }

    public void Put(CatalogTable table)
    {
        lock (_lock)
        {
            _tables[table.Name] = table;
        }
    }

    public void RemoveTable(string name)
    {
        lock (_lock)
        {
            _tables.Remove(name);
        }
    }

    /// <summary>Names of tables in ordinal order.</summary>
    public IReadOnlyList<string> TableNames()
    {
        lock (_lock)
        {
            return _tables.Keys.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal).ToArray();
        }
    }

    /// <summary>Names of the session's views in ordinal order.</summary>
    public IReadOnlyList<string> ViewNames()
    {
        lock (_lock)
        {
            return _views.Keys.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal).ToArray();
        }
    }

    /// <summary>Makes a C# function callable by name; one of the same name, built in or not, is hidden.</summary>
    public void Register(LambdaFunction function)
    {
        lock (_lock)
        {
            _functions[function.Name] = function;
        }
    }

    public LambdaFunction? FindFunction(string name)
    {
        lock (_lock)
        {
            return _functions.GetValueOrDefault(name);
        }
    }

    /// <summary>Names of the program's own functions in ordinal order.</summary>
    public IReadOnlyList<string> FunctionNames()
    {
        lock (_lock)
        {
            return _functions.Keys.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal).ToArray();
        }
    }

    public static bool IsGlobal(IReadOnlyList<string> name) =>
        name.Count == 2 && name[0].Equals(GlobalDatabase, StringComparison.OrdinalIgnoreCase);
}
