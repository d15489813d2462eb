namespace Spark.Gateway.Launching;

/// <summary>What a session's settings mean for the start of a JVM.</summary>
internal sealed record LaunchSettings(string Master, string AppName, IReadOnlyDictionary<string, string> Spark)
{
    /// <summary>Settings of this library that Spark does not know.</summary>
    private static readonly string[] Own =
    [
        "spark.engine", "spark.master", "spark.app.name", "spark.home", "spark.gateway.", "spark.embedded.",
    ];

    /// <summary>One machine in one process, with separate executors too when told so.</summary>
    public bool IsLocal => Master == "local" || Master.StartsWith("local[", StringComparison.Ordinal)
        || HasLocalExecutors;

    /// <summary>One machine, with executors in processes of their own.</summary>
    public bool HasLocalExecutors => Master.StartsWith("local-cluster[", StringComparison.Ordinal);

    /// <summary>Where the JVM's own output goes; null for a file in a folder of the run.</summary>
    public string? LogFile { get; init; }

    public static LaunchSettings Of(IReadOnlyDictionary<string, string> settings) => new(
        settings.GetValueOrDefault("spark.master", "local[*]"),
        settings.GetValueOrDefault("spark.app.name", "spark"),
        settings
            .Where(entry => entry.Key.StartsWith("spark.", StringComparison.Ordinal) && !IsOwn(entry.Key))
            .ToDictionary(StringComparer.Ordinal))
    {
        LogFile = settings.GetValueOrDefault("spark.gateway.log"),
    };

    /// <summary>Whether a session may change the setting while Spark runs.</summary>
    public static bool IsOfSession(string key) => key.StartsWith("spark.sql.", StringComparison.Ordinal);

    /// <summary>Whether Spark does not know the setting.</summary>
    public static bool IsOwn(string key) => Own.Any(own =>
        own.EndsWith('.') ? key.StartsWith(own, StringComparison.Ordinal) : key == own);

    /// <summary>Refuses a session that wants another Spark than the one that runs.</summary>
    public void CheckShares(LaunchSettings wanted)
    {
        foreach (var key in wanted.Fixed().Keys.Order(StringComparer.Ordinal))
        {
            CheckSame(wanted, key);
        }
    }

    /// <summary>Refuses a session that wants another value of a setting that is read at the start only.</summary>
    public void CheckSame(LaunchSettings wanted, string key)
    {
        var (has, wants) = (Shown(key), wanted.Shown(key));
        if (has != wants)
        {
            throw new LaunchException(
                $"Spark runs with '{key}' {has} and this session wants it {wants}, which is read at the start only. "
                + "Stop the session that runs first.");
        }
    }

    public string? Find(string key) => Spark.GetValueOrDefault(key);

    private Dictionary<string, string> Fixed() => Spark
        .Where(entry => !IsOfSession(entry.Key))
        .Append(new KeyValuePair<string, string>("spark.master", Master))
        .ToDictionary(StringComparer.Ordinal);

    private string Shown(string key) =>
        (key == "spark.master" ? Master : Find(key)) is { } value ? $"'{value}'" : "not set";
}
