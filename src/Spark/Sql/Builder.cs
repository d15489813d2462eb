using System.Globalization;
using Spark.Sessions;

namespace Microsoft.Spark.Sql;

/// <summary>Collects the settings of a session.</summary>
public sealed class Builder
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Settings so far, for engines' extension methods.</summary>
    internal IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>Name shown by engine <c>spark</c>; the embedded engine keeps it for reports.</summary>
    public Builder AppName(string appName) => Config("spark.app.name", appName);

    /// <summary>
    /// Cluster address for engine <c>spark</c>, such as <c>local[*]</c>; the embedded engine uses all cores.
    /// </summary>
    public Builder Master(string master) => Config("spark.master", master);

    /// <summary>Accepted for compatibility; there is no Hive catalog.</summary>
    public Builder EnableHiveSupport() => Config("spark.sql.catalogImplementation", "hive");

    /// <summary>Sets a setting.</summary>
    public Builder Config(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        _settings[key] = value;
        return this;
    }

    /// <summary>Sets a setting to <c>true</c> or <c>false</c>.</summary>
    public Builder Config(string key, bool value) => Config(key, value ? "true" : "false");

    /// <summary>Sets a whole number.</summary>
    public Builder Config(string key, long value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets a number with a fraction.</summary>
    public Builder Config(string key, double value) => Config(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sets many settings.</summary>
    public Builder Config(IEnumerable<KeyValuePair<string, string>> settings)
    {
        foreach (var (key, value) in settings)
        {
            Config(key, value);
        }

        return this;
    }

    /// <summary>
    /// The active or default session with these settings added, else a new one that becomes the default.
    /// </summary>
    public SparkSession GetOrCreate()
    {
        var session = SparkSession.GetActiveSession() ?? SparkSession.GetDefaultSession();
        if (session is null)
        {
            session = new SparkSession(new SessionState(_settings));
            SparkSession.SetDefaultSession(session);
            SparkSession.SetActiveSession(session);
            session.State.Start();
            return session;
        }

        foreach (var (key, value) in _settings)
        {
            session.State.Settings.Set(key, value);
        }

        return session;
    }
}
