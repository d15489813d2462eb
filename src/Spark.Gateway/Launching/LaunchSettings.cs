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

    public string? Find(string key) => Spark.GetValueOrDefault(key);

    private static bool IsOwn(string key) => Own.Any(own =>
        own.EndsWith('.') ? key.StartsWith(own, StringComparison.Ordinal) : key == own);
}
