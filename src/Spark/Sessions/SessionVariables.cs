namespace Spark.Sessions;

/// <summary>
/// Settings that the environment names. They stand over those in the code: whoever starts a program chooses where it
/// runs.
/// </summary>
internal static class SessionVariables
{
    private static readonly (string Variable, string Key)[] Known =
    [
        ("SPARK_ENGINE", SessionState.EngineKey),
        ("SPARK_MASTER", "spark.master"),
        ("SPARK_GATEWAY_LOG", "spark.gateway.log"),
    ];

    public static IReadOnlyDictionary<string, string> Over(
        IReadOnlyDictionary<string, string> settings,
        Func<string, string?> environment)
    {
        var merged = new Dictionary<string, string>(settings, StringComparer.Ordinal);
        foreach (var (variable, key) in Known)
        {
            if (environment(variable) is { Length: > 0 } value)
            {
                merged[key] = value;
            }
        }

        return merged;
    }
}
