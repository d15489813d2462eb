using Spark.Embedded.Sql;

namespace Spark.Embedded.Lowering.Rules;

/// <summary>Functions of one theme by name.</summary>
internal sealed class RuleTable : Dictionary<string, Func<ScalarCall, SqlExpression>>
{
    public RuleTable()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Functions whose DuckDB namesake means the same and has the same type.</summary>
    public RuleTable Same(params string[] names)
    {
        foreach (var name in names)
        {
            this[name] = call => new SqlCall(name, call.Arguments);
        }

        return this;
    }

    /// <summary>Functions that DuckDB knows under another name.</summary>
    public RuleTable Renamed(string name, string duckName)
    {
        this[name] = call => new SqlCall(duckName, call.Arguments);
        return this;
    }

    /// <summary>Functions whose DuckDB namesake gives another type.</summary>
    public RuleTable Typed(params string[] names)
    {
        foreach (var name in names)
        {
            this[name] = call => new SqlCast(new SqlCall(name, call.Arguments), call.Type);
        }

        return this;
    }
}
