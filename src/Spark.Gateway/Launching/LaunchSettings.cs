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
        || Master.StartsWith("local-cluster[", StringComparison.Ordinal);

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

    /// <summary>Refuses a session that wants another Spark than the one that runs.</summary>
    public void CheckShares(LaunchSettings wanted)
    {
        var clash = wanted.Fixed().Where(entry => Fixed().GetValueOrDefault(entry.Key) != entry.Value)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key)
            .FirstOrDefault();
        if (clash is not null)
        {
            throw new LaunchException(
                $"Spark runs with '{clash}' {Shown(this, clash)} and this session wants {Shown(wanted, clash)}, which "
                + "is read at the start only. Stop the session that runs first.");
        }
    }

    public string? Find(string key) => Spark.GetValueOrDefault(key);

    private Dictionary<string, string> Fixed() => Spark
        .Where(entry => !IsOfSession(entry.Key))
        .Append(new KeyValuePair<string, string>("spark.master", Master))
        .ToDictionary(StringComparer.Ordinal);

    private static string Shown(LaunchSettings settings, string key) =>
        settings.Fixed().TryGetValue(key, out var value) ? $"'{value}'" : "not set";

    private static bool IsOwn(string key) => Own.Any(own =>
        own.EndsWith('.') ? key.StartsWith(own, StringComparison.Ordinal) : key == own);
}
