namespace Spark.Sessions;

/// <summary>Settings of a session; keys are case-sensitive, as Spark's are.</summary>
internal sealed class SessionSettings(IReadOnlyDictionary<string, string> initial)
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["spark.sql.shuffle.partitions"] = "200",
        ["spark.sql.ansi.enabled"] = "false",
        ["spark.sql.caseSensitive"] = "false",
        ["spark.sql.session.timeZone"] = TimeZoneInfo.Local.Id,
        ["spark.sql.repl.eagerEval.enabled"] = "false",
        ["spark.sql.repl.eagerEval.maxNumRows"] = "20",
        ["spark.sql.adaptive.enabled"] = "true",
        ["spark.sql.autoBroadcastJoinThreshold"] = "10485760b",
        ["spark.sql.warehouse.dir"] = "spark-warehouse",
    };

    private readonly Dictionary<string, string> _values = new(initial, StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public event Action<string, string?>? Changed;

    /// <summary>What was set, without defaults.</summary>
    public IReadOnlyDictionary<string, string> All
    {
        get
        {
            lock (_lock)
            {
                return new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The value that was set; null when none was.</summary>
    public string? Find(string key)
    {
        lock (_lock)
        {
            return _values.GetValueOrDefault(key);
        }
    }

    /// <summary>The value that was set, else the default; null when there is neither.</summary>
    public string? Effective(string key) => Find(key) ?? Defaults.GetValueOrDefault(key);

    /// <summary>Takes values over where there are none. Whoever listens gave them and is not told.</summary>
    public void Adopt(IReadOnlyDictionary<string, string> given)
    {
        lock (_lock)
        {
            foreach (var (key, value) in given)
            {
                _values.TryAdd(key, value);
            }
        }
    }

    public void Set(string key, string value)
    {
        lock (_lock)
        {
            _values[key] = value;
        }

        Changed?.Invoke(key, value);
    }

    public void Unset(string key)
    {
        lock (_lock)
        {
            _values.Remove(key);
        }

        Changed?.Invoke(key, null);
    }
}
